/** Fills in the day of reading, which a page that was made once cannot know: the day on the reader's device. */

const today = new Date();
const two = (number: number) => String(number).padStart(2, '0');
const date = `${today.getFullYear()}-${two(today.getMonth() + 1)}-${two(today.getDate())}`;

for (const place of document.querySelectorAll('[data-access-date]')) place.textContent = date;
