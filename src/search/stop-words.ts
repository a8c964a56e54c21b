/** Words and phrases that say how somebody asks and not what they ask about. */
import { splitWords } from './words.ts';

/** Openings of questions and wishes, longest first; each is dropped where the query begins with it. */
const openings = [
  'can you tell me',
  'could you tell me',
  'please tell me',
  'tell me about',
  'tell me',
  'i want to know',
  'i would like to know',
  'i am looking for',
  'im looking for',
  'looking for',
  'where can i find',
  'where do i find',
  'where is the',
  'show me',
  'give me',
  'how do you',
  'how do i',
  'how do we',
  'how can i',
  'how should i',
  'how to',
  'what is meant by',
  'what does it mean to',
  'what are the',
  'what is the',
  'what is a',
  'what is an',
  'what is',
  'whats the',
  'whats a',
  'whats',
  'what are',
  'what does',
  'what do',
  'is it',
  'is there',
  'are there',
  'should i',
  'do i need',
  'do you need',
  'do i have',
  'does a',
  'do they',
  'why do',
  'why does',
  'why is',
  'why are',
]
  .map((phrase) => phrase.split(' '))
  .sort((a, b) => b.length - a.length);

const stopWords = new Set(
  splitWords(
    `a about after all also am an and any are as at be because been before being but by can could did do does doing
    dont during each either else ever every few for from further get gets getting go goes going gonna got had has have
    having he her here hers him his how i id if ill im in into is isnt it its itself ive just kind know lets like lot
    many may me might mine more most much must my need needs no nor not of off ok on once one only or other our ours out
    over own please really said same she should so some someone somebody something still such than that thats the their
    them then there theres these they theyre thing things this those through to too under until up us use used very
    wanna want wants was wasnt way ways we well were what whats when where which while who whom whos whose why will with
    without wont would yes you your youre yours vs versus really actually basically exactly guys hey hi hello thanks
    thank people person someones anyone anybody everybody everyone everyones stuff doesnt didnt cant cannot arent
    havent hasnt couldnt shouldnt wouldnt theyll well im tell telling start started starting across against around`,
  ),
);

const weakWords = new Set(
  splitWords(
    `higher lower better worse instead often explained explain explaining ask stop start new big small good bad best
    first last right wrong help keep make makes making work working works day long plan case time next need real full
    engineer engineers ml ai machine learning expect expected happens happen wants look looks looking even reasonable normal percent percentage idea
    whether hate love feel think late early soon forever whole list recently today tomorrow keeps fewer reach colleague
    colleagues story fancy choosing choose happen material adjustment recently wrote reuse   
                high low main important types type kind give giving take taking find write writing already sent show shown different same
    end ending nobody knows knew come comes coming talk talking try tries trying change changing changed easier easy hard
    harder option options shared internal specific handle handling deal dealing improve quickly fast number numbers number
    put bring set run running tough explode exploding waste wasting between allowed worth matter matters old young two three four find look job jobs role roles guide page info information`,
  ),
);

/** Says whether a word says little beside others. */
export const isWeakWord = (word: string): boolean => weakWords.has(word);

/** Says whether a word carries no meaning of its own in a query. */
export const isStopWord = (word: string): boolean => stopWords.has(word);

/** Drops the opening of a question and all stop words; where nothing would be left, nothing is dropped. */
export function dropStopWords(words: readonly string[]): string[] {
  const opening = openings.find((phrase) => phrase.every((word, at) => words[at] === word));
  const rest = opening ? words.slice(opening.length) : words;
  const kept = rest.filter((word) => !isStopWord(word));
  if (kept.length > 0) return kept;
  const whole = words.filter((word) => !isStopWord(word));
  return whole.length > 0 ? whole : [...words];
}

/** Signs of what kind of result is wanted, by words of the query. */
const wishes: readonly (readonly [pattern: RegExp, kinds: readonly string[]])[] = [
  [
    /^(?:what (?:is|are|does)|whats|define|definition|meaning|explain)\b|\b(?:mean|means|meaning|definition)$/,
    ['term'],
  ],
  [/\b(?:template|templates|example|sample|blank|outline)\b/, ['template']],
  [/\b(?:chart|charts|graph|graphs|plot|figure|diagram)\b/, ['chart']],
  [/\b(?:table|csv|dataset|download|spreadsheet|raw data)\b/, ['table']],
  [/\b(?:interview question|interview questions)\b/, ['question', 'page']],
];

/** Finds which kinds of result the words of a query ask for. */
export const findWishes = (words: readonly string[]): ReadonlySet<string> =>
  new Set(wishes.filter(([pattern]) => pattern.test(words.join(' '))).flatMap(([, kinds]) => kinds));
