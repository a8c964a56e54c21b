/** A made-up page -> the file that our guide, or stock Starlight, reads. Pure. */
import type { Block, Inline, WrittenPage } from './write-page.ts';

/** What differs between the two. */
interface Form {
  readonly heading: (block: Extract<Block, { kind: 'heading' }>) => string;
}

const ours: Form = { heading: ({ depth, text, id }) => `${'#'.repeat(depth)} ${text} {#${id}}` };
const plain: Form = { heading: ({ depth, text }) => `${'#'.repeat(depth)} ${text}` };

const renderInline = (inline: Inline): string =>
  typeof inline === 'string' ? inline : `[${inline.label}](/${inline.slug}/)`;

function renderBlock(block: Block, form: Form): string {
  switch (block.kind) {
    case 'heading':
      return form.heading(block);
    case 'paragraph':
      return block.inlines.map(renderInline).join('');
    case 'list':
      return block.items.map((item) => `- ${item}`).join('\n');
    case 'table': {
      const [head = '', ...rows] = block.rows.map((cells) => `| ${cells.join(' | ')} |`);
      return [head, `|${'---|'.repeat(block.rows[0]?.length ?? 0)}`, ...rows].join('\n');
    }
    case 'code':
      return ['```python', ...block.lines, '```'].join('\n');
  }
}

const renderBlocks = ({ blocks }: WrittenPage, form: Form): string =>
  blocks.map((block) => renderBlock(block, form)).join('\n\n');

/** As a page of our guide, MDX with all that its frontmatter must hold. */
export const renderOurs = (page: WrittenPage): string =>
  `---
title: ${JSON.stringify(page.title)}
description: ${JSON.stringify(page.description)}
reviewed: 2026-11-23
outcome: ${JSON.stringify(`what ${page.title.toLowerCase()} is about`)}
inBrief:
${page.brief.map((sentence) => `  - ${JSON.stringify(sentence)}`).join('\n')}
next:
${page.next
  .map(({ slug, label }) => `  - { to: /${slug}/, label: ${JSON.stringify(label)}, why: To read on. }`)
  .join('\n')}
---

${renderBlocks(page, ours)}
`;

/** As a page of stock Starlight. What our frontmatter shows on the page stands in the text. */
export const renderStock = (page: WrittenPage): string =>
  `---
title: ${JSON.stringify(page.title)}
description: ${JSON.stringify(page.description)}
---

${page.brief.map((sentence) => `- ${sentence}`).join('\n')}

${renderBlocks(page, plain)}

${page.next.map((inline) => `- ${renderInline(inline)}`).join('\n')}
`;
