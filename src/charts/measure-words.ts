/** What a unit says of the things it counts; decides which charts are honest and which words are right. */

/** Measure words of things that are counted one by one. */
export const countable = new Set('家个幢场幅项座台户张名人条次片处块'.split('').concat('套（间）'));

/** Measure words that say nothing of what is counted: two numbers in 个 may count unlike things. */
export const unspecific = new Set(['个', '项', '次']);
