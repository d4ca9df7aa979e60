/** Elements made by scripts. Text becomes text nodes: nothing that is put in can become markup. */

/** An element of HTML. An attribute that needs no value (`hidden`) has the empty one. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string>> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/** A button that does something here, and sends no form. @param act is given the button. */
export function button(
  words: string,
  act: (own: HTMLButtonElement) => void,
  attributes: Readonly<Record<string, string>> = { class: 'plain-button' },
): HTMLButtonElement {
  const made = element('button', { type: 'button', ...attributes }, words);
  made.addEventListener('click', () => act(made));
  return made;
}
