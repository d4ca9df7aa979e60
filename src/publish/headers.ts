/**
 * What a server says with every answer: one source, written for hosts that read `_headers` (Cloudflare, Netlify), for
 * nginx and for Caddy. What a page may load is in the page (`policy.ts`); here is what only a header can say. Both are enforced,
 * so that this one must not say `default-src`: it knows no hashes.
 */
type Headers = Readonly<Record<string, string>>;

/** The same for every answer. */
const everywhere: Headers = {
  'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Permissions-Policy': [
    'accelerometer',
    'camera',
    'display-capture',
    'geolocation',
    'gyroscope',
    'magnetometer',
    'microphone',
    'midi',
    'payment',
    'usb',
  ]
    .map((feature) => `${feature}=()`)
    .join(', '),
};

const policy = (framedBy: string) =>
  `frame-ancestors ${framedBy}; base-uri 'none'; form-action 'self'; object-src 'none'`;

/** By folder of the site; the first that fits holds. */
const byFolder: readonly { folder: string; headers: Headers }[] = [
  {
    // Charts, for other pages to take in.
    folder: 'embed',
    headers: {
      'Content-Security-Policy': policy('*'),
      'Cross-Origin-Resource-Policy': 'cross-origin',
      'Access-Control-Allow-Origin': '*',
      'Cache-Control': 'no-cache',
    },
  },
  {
    // Data, for programs of other origins to read.
    folder: 'data',
    headers: {
      'Content-Security-Policy': policy("'none'"),
      'Cross-Origin-Resource-Policy': 'cross-origin',
      'Access-Control-Allow-Origin': '*',
      'Cache-Control': 'no-cache',
    },
  },
  {
    // Pictures, for other sites to show beside a link.
    folder: 'share',
    headers: {
      'Content-Security-Policy': policy("'none'"),
      'Cross-Origin-Resource-Policy': 'cross-origin',
      'Cache-Control': 'no-cache',
    },
  },
  {
    // Named by their content: they never change.
    folder: '_astro',
    headers: {
      'Content-Security-Policy': policy("'none'"),
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Cache-Control': 'public, max-age=31536000, immutable',
    },
  },
];
const elsewhere: Headers = {
  'Content-Security-Policy': policy("'none'"),
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-cache',
};

/**
 * Headers of an answer.
 * @param path under the site's root, without a slash before it: "2024/tasks/18/".
 */
export function headersOf(path: string): Headers {
  const own = byFolder.find(({ folder }) => path === folder || path.startsWith(`${folder}/`));
  return { ...everywhere, ...(own?.headers ?? elsewhere) };
}

/**
 * The file `_headers`. Rules do not overlap, since hosts differ in what they make of two that give one header.
 * @param base the base path, with slashes at both ends.
 * @param entries names at the top of the site, "2024", "index.html"; folders end with "/".
 */
export function headersFile(base: string, entries: readonly string[]): string {
  const rules = ['', ...entries].map((entry) => {
    const own = Object.entries(headersOf(entry)).filter(([name]) => !(name in everywhere));
    return [
      base + entry + (entry.endsWith('/') ? '*' : ''),
      ...own.map(([name, value]) => `  ${name}: ${value}`),
    ];
  });
  const common = Object.entries(everywhere).map(([name, value]) => `  ${name}: ${value}`);
  return `${[[`${base}*`, ...common], ...rules].map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

const quoted = (value: string) => `"${value.replaceAll('"', String.raw`\"`)}"`;
const variable = (name: string) => `$record_${name.toLowerCase().replaceAll('-', '_')}`;

/** Names of the headers that are not the same everywhere. */
const varying = [
  ...new Set([...byFolder.map(({ headers }) => headers), elsewhere].flatMap(Object.keys)),
];

/** The headers for nginx: maps from address to value, and the lines that send them. */
export function nginxHeaders(base: string): { maps: string; lines: string } {
  const start = base.replaceAll('.', String.raw`\.`);
  const maps = varying.map((name) => {
    const cases = byFolder
      .filter(({ headers }) => (headers[name] ?? '') !== (elsewhere[name] ?? ''))
      .map(({ folder, headers }) => `    ~^${start}${folder}/ ${quoted(headers[name] ?? '')};`);
    return [
      `map $uri ${variable(name)} {`,
      `    default ${quoted(elsewhere[name] ?? '')};`,
      ...cases,
      '}',
    ].join('\n');
  });
  // An empty value sends no header. One place for all: a location that added one of its own would lose these.
  const lines = [
    ...Object.entries(everywhere).map(
      ([name, value]) => `    add_header ${name} ${quoted(value)} always;`,
    ),
    ...varying.map((name) => `    add_header ${name} ${variable(name)} always;`),
  ];
  return { maps: maps.join('\n'), lines: lines.join('\n') };
}

/** The headers for Caddy, in the order in which they have to be set: for all, then for the folders that differ. */
export function caddyHeaders(base: string): string[] {
  const set = (headers: Headers, matcher = '') =>
    Object.entries(headers)
      .filter(([name, value]) => matcher === '' || value !== elsewhere[name])
      .map(([name, value]) => `header ${matcher}${name} ${quoted(value)}`);
  return [
    'header -Server',
    ...set({ ...everywhere, ...elsewhere }),
    ...byFolder.flatMap(({ folder, headers }) => set(headers, `${base}${folder}/* `)),
  ];
}
