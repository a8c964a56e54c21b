/**
 * Pictures of a page while it loads -> how much of it stands there in each. Pictures are decoded by a browser page that
 * is open for nothing else, so that looking at them slows down nobody. In: PNGs. Out: shares.
 */
import type { Page } from '@playwright/test';

/** A picture, and when it was taken. */
export interface Frame {
  /** Since the navigation began. */
  readonly ms: number;
  /** PNG, in base64. */
  readonly data: string;
}

/** What one picture shows. */
export interface SeenFrame extends Frame {
  /** Share of the pixels that are not background. */
  readonly inkShare: number;
  /** Share of the pixels that are as in the last picture. */
  readonly likeLast: number;
}

/** Reads frames in order; all must be of one size. */
export async function readFrames(page: Page, frames: readonly Frame[]): Promise<SeenFrame[]> {
  const seen = await page.evaluate(
    async (pictures) => {
      const decode = async (data: string): Promise<Uint8ClampedArray> => {
        const blob = await (await fetch(`data:image/png;base64,${data}`)).blob();
        const bitmap = await createImageBitmap(blob);
        const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
        context?.drawImage(bitmap, 0, 0);
        return context?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? new Uint8ClampedArray();
      };
      const countLike = (one: Uint8ClampedArray, other: (at: number) => readonly number[]): number => {
        let like = 0;
        for (let at = 0; at < one.length; at += 4) {
          const distance = other(at).reduce(
            (sum, part, index) => sum + Math.abs(part - (one[at + index] ?? 0)),
            0,
          );
          if (distance < 90) like += 1;
        }
        return like / (one.length / 4);
      };
      const last = await decode(pictures.at(-1) ?? '');
      const shares: [number, number][] = [];
      for (const picture of pictures) {
        const pixels = await decode(picture);
        const background = [...pixels.slice(0, 3)];
        shares.push([
          1 - countLike(pixels, () => background),
          countLike(pixels, (at) => [...last.slice(at, at + 3)]),
        ]);
      }
      return shares;
    },
    frames.map(({ data }) => data),
  );
  return frames.map((frame, at) => {
    const [inkShare = 0, likeLast = 0] = seen[at] ?? [];
    return { ...frame, inkShare, likeLast };
  });
}
