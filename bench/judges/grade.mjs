/**
 * Grades one address with the MDN HTTP Observatory's own retriever, tests and table of scores. Its `scan` takes no
 * ports, so the few lines by which it adds up stand here. In a process of its own, since Node reads the certificate
 * to be trusted when it starts.
 *
 *     node grade.mjs HTTP_PORT HTTPS_PORT PATH
 */
import { ALL_TESTS } from '@mdn/mdn-http-observatory/src/constants.js';
import { MINIMUM_SCORE_FOR_EXTRA_CREDIT } from '@mdn/mdn-http-observatory/src/grader/charts.js';
import { getGradeForScore, getScoreModifier } from '@mdn/mdn-http-observatory/src/grader/grader.js';
import { retrieve } from '@mdn/mdn-http-observatory/src/retriever/retriever.js';

const [httpPort, httpsPort, path] = process.argv.slice(2);
const answers = await retrieve('localhost', { httpPort, httpsPort, path });
if (answers.responses.auto?.status !== 200) throw new Error(`No answer at ${path}.`);

const tests = ALL_TESTS.map((test) => test(answers)).map(({ constructor, result, pass }) => ({
  name: constructor.name,
  result,
  pass,
  modifier: getScoreModifier(result),
}));
const sum = (/** @type {number[]} */ numbers) => numbers.reduce((total, one) => total + one, 100);
const modifiers = tests.map(({ modifier }) => modifier);
const strict = sum(modifiers.filter((modifier) => modifier < 0));
const score = strict >= MINIMUM_SCORE_FOR_EXTRA_CREDIT ? sum(modifiers) : strict;
console.log(JSON.stringify({ ...getGradeForScore(score), tests }));
