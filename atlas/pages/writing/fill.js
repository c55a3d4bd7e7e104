/* A sentence of the page, which the build wrote in the language of the reader, with values in place of {names}. */
export function fill(sentence, values) {
  return sentence.replace(/\{(\w+)\}/g, (_, name) => values[name]);
}
