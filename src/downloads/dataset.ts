/**
 * What a reader can download: one published table, or the figures behind one chart, as rows with named,
 * typed columns and everything needed to reuse them lawfully.
 *
 * In: nothing. Out: types. Every format (CSV, JSON, citation, data package, JSON-LD) is built from a Dataset
 * and must not look into the catalog again.
 */
import type { SalaryTable } from '../catalog/schema.ts';
import type { Source } from '../catalog/schema-sources.ts';

/** What one cell holds; null and undefined are an empty cell, which means unknown. */
export type DataCell = string | number | null | undefined;

/** One row for machines. */
export type DataRecord = Readonly<Record<string, DataCell>>;

/** One column, in the words of Table Schema. */
export interface DataField {
  /** Example: "p50". */
  readonly name: string;
  /** Example: "Median". */
  readonly title: string;
  readonly type: 'string' | 'integer' | 'number' | 'year' | 'yearmonth';
  /** What stands in the column, in one sentence. */
  readonly description: string;
  readonly constraints?: Readonly<Record<string, string | number | boolean | readonly string[]>>;
}

/** A country, or the world. */
export type Place = SalaryTable['place'];

/** A source with its id. */
export interface NamedSource {
  readonly id: string;
  readonly source: Source;
}

/** What was done to the figures between source and guide. */
export interface Processing {
  readonly level: 'none' | 'minor' | 'major';
  readonly note: string;
}

/** Everything about one download but its format. */
export interface Dataset {
  /** Id of the figure or table; the file's name without extension. */
  readonly id: string;
  readonly kind: 'chart' | 'table';
  /** Example: "Data scientists, annual wages". */
  readonly title: string;
  /** What the rows are, in one or two sentences. */
  readonly description: string;
  /** Units, bounds and breaks that a user of the rows must know, each one sentence. */
  readonly notes: readonly string[];
  /** What not to conclude, each one sentence or two. */
  readonly cautions: readonly string[];
  /** What was done to the figures, the heaviest first. */
  readonly processing: readonly Processing[];
  /** At least one, those of the rows first. */
  readonly sources: readonly NamedSource[];
  readonly fields: readonly DataField[];
  readonly records: readonly DataRecord[];
  /** Columns that together name a row; empty where none do. */
  readonly primaryKey: readonly string[];
  /** ISO 8601 year, or two with a slash between. */
  readonly temporalCoverage?: string;
  /** Countries and WORLD, as in the catalog. */
  readonly places: readonly Place[];
  /** Permanent address, absolute: where the chart stands, or the table's own file. */
  readonly address: string;
  /** Path of the files without extension. Example: "/charts/pay-by-title". */
  readonly path: string;
  /** The oldest day on which one of the sources was last looked at. Example: "2026-11-23". */
  readonly lastChecked: string;
}
