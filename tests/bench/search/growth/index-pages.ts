/** Pages -> the files of a Pagefind index of them, as the build of the guide makes one. */
import { createIndex } from 'pagefind';

/** A page, and where it stands. */
export interface IndexedPage {
  readonly url: string;
  readonly content: string;
}

/** Indexes pages. @throws Error when Pagefind cannot. */
export async function indexPages(pages: Iterable<IndexedPage>): Promise<[path: string, bytes: Buffer][]> {
  const { index, errors } = await createIndex();
  if (!index) throw new Error(`Pagefind: ${errors.join('; ')}`);
  try {
    for (const page of pages) {
      const added = await index.addHTMLFile(page);
      if (added.errors.length > 0) throw new Error(`Pagefind: ${added.errors.join('; ')}`);
    }
    const { files } = await index.getFiles();
    return files.map(({ path, content }) => [
      `/pagefind/${path.replaceAll('\\', '/')}`,
      Buffer.from(content),
    ]);
  } finally {
    await index.deleteIndex();
  }
}
