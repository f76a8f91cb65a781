/** Characters and words that carry little meaning in a support question. */
const CHARACTERS = new Set(
  [
    ...'怎么什吗呢的了是有我你您能可以请问一下多少久哪里为啥在不要会就还也都和与及给把被这那个样吧啊哦呀时候得到谁几',
  ].map((char) => char.charCodeAt(0)),
);

const WORDS = new Set(
  (
    'a an the i im ive me my mine you your we our us it its is are was were be been am do does did ' +
    'done can could will would shall should may might to of for in on at by with from as and or not ' +
    'no if so that this these those there here what whats when where which who whom whose why how ' +
    'please hi hello thanks thank want need like get got have has had just any some help tell know about'
  ).split(' '),
);

const ASKING_CHARACTERS = new Set([...'吗呢怎么什哪几何啥谁'].map((char) => char.charCodeAt(0)));
const ASKING_WORDS = new Set(
  'what when where which who why how can could do does did is are will would should'.split(' '),
);

/** Words that ask for something or report a problem without a question mark. */
const REQUEST_WORDS = new Set(
  'want need like help trying tried cant wont didnt doesnt dont isnt hasnt havent not never unable lost stuck stopped wrong problem issue'.split(
    ' ',
  ),
);
const REQUEST_CHARACTERS = new Set([...'想要没不错坏少无求帮'].map((char) => char.charCodeAt(0)));

export const isRequestCharacter = (unit: number): boolean => REQUEST_CHARACTERS.has(unit);
export const isRequestWord = (word: string): boolean => REQUEST_WORDS.has(word);
export const isFunctionCharacter = (unit: number): boolean => CHARACTERS.has(unit);
export const isFunctionWord = (word: string): boolean => WORDS.has(word);
export const isAskingCharacter = (unit: number): boolean => ASKING_CHARACTERS.has(unit);
export const isAskingWord = (word: string): boolean => ASKING_WORDS.has(word);
