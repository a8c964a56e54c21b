/** Components read the catalog from Astro's content store, which only a build fills; tests hand them their own. */
import { vi } from 'vitest';

vi.mock('../../src/components/catalog.ts', () => import('./catalog-of-test.ts'));
vi.mock('../../src/components/build-day.ts', () => import('./build-day-of-test.ts'));
