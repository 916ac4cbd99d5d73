import {
  errorLevelWeight,
  fatalLevelWeight,
  functionWordWeight,
  logWordWeight,
  npmLevelWeight,
  warningLevelWeight,
} from './tuning.ts';

/** Words without meaning of their own. */
const functionWords =
  'a an and are as at be been by can could did do does for from had has have i if in into is it its may more of on one or other should so such than that the their them then there these this to too use used was were what when where which while will with would you your not no s t';

/** Words that are frequent in any tool's output and in any text about errors. */
const logWords =
  'error errors fatal warning exception failed failure fail file files directory path name line code exit status message found find open read write set get run running command process server client connection connect request response version type value values object function module package key data user host port socket address system service start started stop not_found invalid unknown missing required available already exists exist access denied permission permissions allowed allow argument arguments option options string number null undefined none true false new main test build install update load loading create created delete add added remove method class field default local remote source target input output stream content list index end begin first last result results http https www com org html json api url uri javascript python node java docker git npm linux windows app application project library lib bin usr etc home root var tmp src see check make sure using please try info debug warn trace log at_line called call returned return raise throw caused cause expected got given actual because before after during only all any both same different another existing current need needs must does_not cannot unable problem details help python3 python2 pip3 http1 http2 utf8 utf16 utf_8 x86_64 amd64 arm64 x64 sha1 sha256 sha512 md5 base64 ipv4 ipv6 es6 localhost github gitlab ubuntu debian macos chrome firefox postgresql mysql nginx';

/** The weights of frequent words. An ordinary rare word weighs 1. */
export const commonWords: ReadonlyMap<string, number> = new Map([
  ...logWords.split(' ').map((word) => [word, logWordWeight] as const),
  ...functionWords.split(' ').map((word) => [word, functionWordWeight] as const),
  // Almost every paste contains these, and wrappers add and drop them.
  ['error', errorLevelWeight],
  ['fatal', fatalLevelWeight],
  ['warning', warningLevelWeight],
  ['npm', npmLevelWeight],
]);
