// What is entered before Continue: the options chosen as bits, and the numbers as they are typed.
export const empty = { chosen: 0, numbers: [] };

// A radio stands alone, and so does "I don't know", the last of the options.
export function choose({ one, options }, chosen, at) {
  const bit = 1 << at;
  const last = 1 << (options.length - 1);
  return one || (bit == last && !(chosen & bit)) ? bit : (chosen ^ bit) & (bit == last ? 0 : ~last);
}

// The answer, or nothing while there is none. An empty part of a sum is nothing.
export const answer = ({ fields }, { chosen, numbers }) =>
  chosen || (numbers.some((text) => text) ? { n: fields.map((_, at) => +(numbers[at] || 0)) } : 0);
