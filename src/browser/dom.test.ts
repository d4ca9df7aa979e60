import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { button, element } from './dom.ts';

beforeAll(() => {
  vi.stubGlobal('document', parseHTML('<body></body>').document);
});
// Other files share this one's process; what finds a document takes itself to be in a browser.
afterAll(() => {
  vi.unstubAllGlobals();
});

it('makes an element with its attributes and children', () => {
  const made = element(
    'p',
    { class: 'soft', id: 'a' },
    '见',
    element('a', { href: '/2024/' }, '计划'),
  );
  expect(made.outerHTML).toBe('<p id="a" class="soft">见<a href="/2024/">计划</a></p>');
});

it('lets no text become markup', () => {
  const made = element('p', { title: '"><script>' }, '<script>alert(1)</script>');
  expect(made.children.length).toBe(0);
  expect(made.textContent).toBe('<script>alert(1)</script>');
  expect(made.getAttribute('title')).toBe('"><script>');
});

it('makes buttons that know themselves and send no form', () => {
  const made = button('暂停', (own) => (own.textContent = '继续'));
  expect([made.getAttribute('type'), made.className]).toEqual(['button', 'plain-button']);
  made.click();
  expect(made.textContent).toBe('继续');
  expect(button('关闭', () => undefined, {}).hasAttribute('class')).toBe(false);
});
