/**
 * `npm run pretest`: makes sure that there are browsers, new and old, a web server and an office for the tests. Where one is missing it
 * installs Debian's, if it may, and otherwise says what to install; no test is ever left out in silence.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readWords } from './command-line.ts';

/** The one without a window first: pages are the same in it, and the tests take a third less. */
const commands = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
];

/** Places outside PATH where Chrome or Chromium is usually installed. */
const usualPlaces = [
  ...commands.map((name) => `/usr/bin/${name}`),
  '/snap/bin/chromium',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

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

/** Finds Caddy, with which the other configuration of a server is tried. */
export const findCaddy = (environment: NodeJS.ProcessEnv = process.env): string | undefined =>
  inPath('caddy', ['/usr/local/bin', '/opt/homebrew/bin'], environment);

/** Finds Java, in which one of the judges of `npm run judges` runs. */
export const findJava = (environment: NodeJS.ProcessEnv = process.env): string | undefined =>
  inPath('java', [], environment);

/** Finds a program in the folders of PATH, and in more. */
function inPath(program: string, more: readonly string[] = [], environment = process.env) {
  const folders = (environment['PATH'] ?? '').split(path.delimiter).filter(Boolean);
  return [...folders, ...more].map((folder) => path.join(folder, program)).find(isProgram);
}

/** Finds nginx, with which the server's configuration is tried. */
export const findNginx = (environment: NodeJS.ProcessEnv = process.env): string | undefined =>
  inPath('nginx', ['/usr/sbin', '/usr/local/sbin', '/opt/homebrew/bin'], environment);

/** Finds Debian's own Python with a screen to run on, where these modules of it can be loaded. */
function pythonWith(modules: string): string | undefined {
  const python = '/usr/bin/python3';
  const webKit = modules === 'gi' ? "; gi.require_version('WebKit2', '4.1')" : '';
  const { status } = spawnSync(python, ['-c', `import ${modules}${webKit}`]);
  return status === 0 && inPath('xvfb-run') ? python : undefined;
}

/** Finds LibreOffice, in which the editors' ledger is opened and saved. */
export function findLibreOffice(environment: NodeJS.ProcessEnv = process.env): string | undefined {
  const folders = (environment['PATH'] ?? '').split(path.delimiter).filter(Boolean);
  const onPath = folders.flatMap((folder) =>
    ['soffice', 'libreoffice'].map((name) => path.join(folder, name)),
  );
  return [...onPath, '/Applications/LibreOffice.app/Contents/MacOS/soffice'].find(isProgram);
}

/** Finds an nginx that serves brotli files, as the site's configuration asks it to; one without the module does not count. */
function findNginxWithBrotli(): string | undefined {
  const nginx = findNginx();
  if (!nginx) return undefined;
  const folder = mkdtempSync(path.join(tmpdir(), 'nginx-test-'));
  const file = path.join(folder, 'nginx.conf');
  writeFileSync(
    file,
    `pid ${folder}/pid; include /etc/nginx/modules-enabled/*.conf; events {} http { brotli_static on; }`,
  );
  const { status } = spawnSync(nginx, ['-t', '-q', '-c', file, '-e', 'stderr']);
  rmSync(folder, { recursive: true, force: true });
  return status === 0 ? nginx : undefined;
}

interface Needed {
  name: string;
  find(): string | undefined;
  packages: readonly string[];
  /** What to do where the packages are not for this system. */
  elsewhere: string;
}

const needed: readonly Needed[] = [
  {
    name: 'Chrome or Chromium',
    find: findChromium,
    packages: ['chromium-headless-shell', 'fonts-noto-cjk'],
    elsewhere:
      'install Google Chrome, or set CHROME_PATH to the program of an installed Chrome or Chromium',
  },
  {
    name: 'nginx with its brotli module',
    find: findNginxWithBrotli,
    packages: ['nginx-light', 'libnginx-mod-http-brotli-static', 'openssl'],
    elsewhere: 'install both, and put nginx on PATH',
  },
  {
    name: 'Caddy',
    find: findCaddy,
    packages: ['caddy'],
    elsewhere: 'install it, and put caddy on PATH',
  },
  {
    name: 'Firefox ESR',
    find: () => inPath('firefox-esr'),
    packages: ['firefox-esr'],
    elsewhere: 'install it under this name',
  },
  ...[
    { name: 'WebKitGTK for Python', modules: 'gi', packages: ['python3-gi', 'gir1.2-webkit2-4.1'] },
    {
      name: 'Chromium 87 in QtWebEngine 5.15',
      modules: 'PyQt5.QtWebEngineWidgets',
      packages: ['python3-pyqt5.qtwebengine'],
    },
    {
      name: 'Chromium 102 in QtWebEngine 6.4',
      modules: 'PyQt6.QtWebEngineWidgets, PyQt6.QtWebEngineCore',
      packages: ['python3-pyqt6.qtwebengine'],
    },
  ].map(({ name, modules, packages }) => ({
    name,
    find: () => pythonWith(modules),
    packages: [...packages, 'xvfb', 'xauth', 'libgl1-mesa-dri'],
    elsewhere: 'run the tests in a container of Debian 12, which has this version',
  })),
  {
    name: 'LibreOffice Calc',
    find: findLibreOffice,
    packages: ['libreoffice-calc-nogui'],
    elsewhere: 'install LibreOffice, and put soffice on PATH',
  },
];

/** Finds or installs Java; says what to do where it can do neither. */
export const provideJava = (): boolean =>
  provide({
    name: 'Java',
    find: findJava,
    packages: ['default-jre-headless'],
    elsewhere: 'install a Java runtime, and put java on PATH',
  });

/** Finds or installs one; says what to do where it can do neither. */
function provide({ name, find, packages, elsewhere }: Needed): boolean {
  const named = find === findChromium ? process.env['CHROME_PATH'] : undefined;
  let found = find();
  if (!found && !named && mayInstall()) {
    console.log(`No ${name} found; installing ${packages.join(' ')}.`);
    try {
      aptGet('update');
      aptGet('install', '-y', '--no-install-recommends', ...packages);
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
    }
    found = find();
  }
  if (found) {
    console.log(`${name} for the tests: ${found}`);
    return true;
  }
  console.error(
    [
      named
        ? `CHROME_PATH is ${named}, which is not a program that can be run.`
        : `The tests need ${name}, and none was found.`,
      `Debian or Ubuntu: sudo apt-get install ${packages.join(' ')}. Elsewhere ${elsewhere}.`,
      `测试需要 ${name}：请安装（Debian：sudo apt-get install ${packages.join(' ')}）。`,
    ].join('\n'),
  );
  return false;
}

function main(): void {
  readWords(
    '用法：node scripts/find-programs.ts（没有选项）；找测试要用的浏览器、nginx 和 LibreOffice',
    {
      options: {},
    },
  );
  const provided = needed.map(provide);
  if (provided.includes(false)) process.exitCode = 1;
}

if (import.meta.main) main();
