/** The texts that every builder of a spec is given, with references already filled in. */
export interface FigureText {
  /** Permanent id of the figure. */
  readonly id: string;
  /** The finding, as a headline. */
  readonly title: string;
  /** What is drawn: measure, place, time. */
  readonly subtitle: string;
}
