/** Places as a reader calls them. It must not bring a library, since the browser reads it too. */
import type { SalaryTable } from './schema.ts';

/** Name of each place, in the order in which places are offered. */
export const placeNames: Readonly<Record<SalaryTable['place'], string>> = {
  US: 'United States',
  GB: 'United Kingdom',
  DE: 'Germany',
  FR: 'France',
  IN: 'India',
  AU: 'Australia',
  CA: 'Canada',
  IE: 'Ireland',
  IT: 'Italy',
  NL: 'Netherlands',
  WORLD: 'World',
};
