/**
 * `npm run pretest`: makes sure that there is a browser for the tests. Where there is none it installs
 * Debian's, if it may, and otherwise says what to install; the browser tests are never left out in silence.
 */
import { execFileSync } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import path from 'node:path';

const commands = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Places outside PATH where Chrome or Chromium is usually installed. */
const usualPlaces = [
  ...commands.map((name) => `/usr/bin/${name}`),
  '/snap/bin/chromium',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

const debianPackages = ['chromium', 'fonts-noto-cjk'];

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/**
 * Finds Chrome or Chromium.
 * @param environment `CHROME_PATH` names the browser outright; else `PATH` and the usual places are searched.
 * @returns the program's path; undefined when there is none. A `CHROME_PATH` that is no program is not
 * replaced by another browser.
 */
export function findChromium(environment: NodeJS.ProcessEnv = process.env): string | undefined {
  const named = environment['CHROME_PATH'];
  if (named) return isProgram(named) ? named : undefined;
  const folders = (environment['PATH'] ?? '').split(path.delimiter).filter(Boolean);
  const onPath = commands.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return [...onPath, ...usualPlaces].find(isProgram);
}

function aptGet(...words: string[]): void {
  execFileSync('apt-get', words, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}

function mayInstall(): boolean {
  return process.getuid?.() === 0 && isProgram('/usr/bin/apt-get');
}

function main(): void {
  const found = findChromium();
  if (found) {
    console.log(`Browser for the tests: ${found}`);
    return;
  }
  const named = process.env['CHROME_PATH'];
  if (!named && mayInstall()) {
    console.log(`No Chrome or Chromium found; installing ${debianPackages.join(' ')}.`);
    try {
      aptGet('update');
      aptGet('install', '-y', '--no-install-recommends', ...debianPackages);
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
    }
    if (findChromium()) return;
  }
  console.error(
    [
      named
        ? `CHROME_PATH is ${named}, which is not a program that can be run.`
        : 'The tests need Chrome or Chromium, and none was found.',
      `Debian or Ubuntu: sudo apt-get install ${debianPackages.join(' ')}. Elsewhere install Google Chrome,`,
      'or set CHROME_PATH to the program of an installed Chrome or Chromium.',
      `测试需要 Chrome 或 Chromium：请安装（Debian：sudo apt-get install ${debianPackages.join(' ')}），或用 CHROME_PATH 指明它的路径。`,
    ].join('\n'),
  );
  process.exitCode = 1;
}

if (import.meta.main) main();
