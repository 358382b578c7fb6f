import { plural } from './plural.ts';

/**
 * What is wrong with a lab, a file or a link, by LabError code; `{place}` names where: `parameters.W[1][0][2]`.
 * `{items}` and `{received}` of lengths are counted things, `{expected}` and `{received}` of types are types, all from below.
 * `kept` is added to every one, and `instead` where nobody had anything yet.
 */
export const labErrors = {
  kept: 'What you had is kept.',
  instead: 'The article’s network is open instead.',
  wholeDocument: 'The document',
  counted: {
    numbers: plural({ one: '{n} number', other: '{n} numbers' }),
    rows: plural({ one: '{n} row', other: '{n} rows' }),
    matrices: plural({ one: '{n} matrix', other: '{n} matrices' }),
    activations: plural({ one: '{n} activation', other: '{n} activations' }),
    layers: plural({ one: '{n} layer', other: '{n} layers' }),
    samples: plural({ one: '{n} sample', other: '{n} samples' }),
    labs: plural({ one: '{n} lab', other: '{n} labs' }),
    scenes: plural({ one: '{n} scene', other: '{n} scenes' }),
  },
  types: {
    null: 'null',
    boolean: 'true or false',
    number: 'a number',
    string: 'a text',
    array: 'a list',
    object: 'an object',
    other: 'something else',
  },

  'not-json': 'This is not a lab document: it stops being JSON at line {line}, column {column}.',
  'not-utf8': 'This is not text, so it is no lab document.',
  'unsupported-version': '{place} is {received}, but this page reads version {supported}. A newer page may read it.',
  'unknown-field': '{place} is not a field that labs have. There may stand: {known}.',
  missing: '{place} is missing.',
  'wrong-type': '{place} must be {expected}, not {received}.',
  'not-finite': '{place} is {received}; it must be a finite number.',
  'too-large': '{place} is {received}; numbers go up to {max} in magnitude.',
  'not-integer': '{place} is {received}; it must be a whole number.',
  'out-of-range': '{place} is {received}; it must be from {min} to {max}.',
  'wrong-count': '{place} has {items}; it must have {min} to {max}.',
  'wrong-length': '{place} has {items}; {setBy} asks for {expected}.',
  'not-one-of': '{place} is “{received}”; it must be one of: {allowed}.',
  'not-zero': '{place} is {received}, but the network has no biases: leave b out or set it to 0.',
  'unknown-step': '{place} is “{received}”; this network’s steps are: {steps}.',
  'unknown-cell': '{place} is “{received}”; this lab has no such cell.',
  'not-editable': '{received} is computed and cannot be set.',
  'too-long': {
    link: 'The link is {length} characters long; the limit is {limit}. Use a file, or a smaller lab.',
    document: 'The document is {length} bytes long; the limit is {limit}. Use a smaller lab.',
  },
  'inflates-too-far': '{place} unpacks to more than {limit} bytes, the limit for a lab.',
  'bad-percent-encoding': '{place} has a % that is not followed by two hexadecimal digits. Was the link cut?',
  'not-base64url': '{place} has characters that do not belong in it. Was the link cut or changed?',
  'not-deflate': '{place} cannot be unpacked. Was the link cut or changed?',
  'not-an-origin': '{place} is “{received}”; it must be the origin of a page, as https://course.example is one, or *.',
  'unknown-example': 'There is no example “{received}”. There are: {known}.',
} as const;
