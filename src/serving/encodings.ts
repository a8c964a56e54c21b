/** How files are compressed ahead of time. In: nothing. Out: names. It must not know how a server is configured. */
import { findMediaType } from './media-types.ts';

/** One way to compress a file. */
export interface Encoding {
  /** Its name in Accept-Encoding and Content-Encoding. */
  readonly token: 'br' | 'zstd' | 'gzip';
  /** What stands behind the name of the compressed file. */
  readonly suffix: '.br' | '.zst' | '.gz';
}

/** All of them, the one that makes texts smallest first: a reader gets the first that the browser takes. */
export const encodings: readonly Encoding[] = [
  { token: 'br', suffix: '.br' },
  { token: 'zstd', suffix: '.zst' },
  { token: 'gzip', suffix: '.gz' },
];

/** Smaller files fit into one packet anyway. */
export const leastCompressedBytes = 1000;

/** Whether a file is compressed; the compressed one is kept only where it is smaller. */
export const isWorthCompressing = (path: string, bytes: number): boolean =>
  bytes >= leastCompressedBytes && findMediaType(path)?.isCompressible === true;
