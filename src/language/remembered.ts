/**
 * A reading of texts that remembers its last answers: the checks ask the same sentence once for each of its targets,
 * and a watching build the same texts again after each edit.
 * @param read pure; what it gives is shared, so nobody may change it.
 * @param most how many texts are remembered, more than a plan of some thousand tasks has: texts that come round in the
 *   same order are all forgotten before they are asked again where there are more. The one that came first is forgotten
 *   first.
 */
export function remembered<Answer>(
  read: (text: string) => Answer,
  most = 20_000,
): (text: string) => Answer {
  const answers = new Map<string, Answer>();
  return (text) => {
    if (answers.has(text)) return answers.get(text)!;
    const answer = read(text);
    if (answers.size >= most) answers.delete(answers.keys().next().value!);
    answers.set(text, answer);
    return answer;
  };
}
