/** The Caddyfile of the site, whole: what `deploy/Caddyfile` holds. Caddy 2.6 or newer, without modules. */
import { caddyHeaders } from './headers.ts';
import { allowedMethods, mediaTypes, rootFiles, serverOrigin, type ServerSite } from './server.ts';

/** What is asked for at the host's root while the site stands under a base path. */
const atRoot = (base: string): string[] =>
  base === '/'
    ? []
    : [
        '# Looked for at the root of a host, and nowhere else.',
        ...rootFiles.map((file) => `rewrite /${file} ${base}${file}`),
        `redir / ${base} 302`,
      ];

/** Ports other than the usual are said to Caddy once, at the top. */
function ports({ httpPort, httpsPort }: ServerSite): string {
  if (httpPort === 80 && httpsPort === 443) return '';
  return `{\n\thttp_port ${httpPort}\n\thttps_port ${httpsPort}\n}\n\n`;
}

/** Sets a field when the answer is sent, over what the file server has set. */
const atLast = (matcher: string, field: string): string[] => [
  `header${matcher} {`,
  `\t${field}`,
  '\tdefer',
  '}',
];

const indented = (lines: readonly string[], depth: number) =>
  lines.map((line) => '\t'.repeat(depth) + line).join('\n');

/** Writes the configuration. */
export function caddyfile(site: ServerSite): string {
  const { base, certificate, root } = site;
  const types = Object.entries(mediaTypes).flatMap(([ending, type]) => [
    `@${ending} path *.${ending}`,
    ...atLast(` @${ending}`, `Content-Type "${type}"`),
  ]);
  const inOrder = [
    // A field by its default first, then for the folders in which it is another.
    ...caddyHeaders(base),
    ...types,
    '# A store on the way keeps what was compressed apart from what was not.',
    ...atLast('', 'Vary Accept-Encoding'),
    `@other not method ${allowedMethods.join(' ')}`,
    `header @other Allow "${allowedMethods.join(', ')}"`,
    'respond @other 405',
    "# Hidden files are nobody's business, but for what is agreed to stand there.",
    '@hidden {',
    '\tpath */.*',
    '\tnot path */.well-known/*',
    '}',
    'error @hidden 404',
    ...atRoot(base),
    'file_server {',
    '\tprecompressed br gzip',
    '}',
  ];
  return `# Written by \`npm run deploy:config\` from src/publish; change it there, and set root.
${certificate ? '' : '# Caddy gets the certificate by itself; a line "tls FILE KEY" names one of your own.\n'}
${ports(site)}# The name that is set here, not the one that was asked by.
http:// {
	redir ${serverOrigin(site)}{uri} 301
}

${serverOrigin(site)} {
${certificate ? `\ttls ${certificate.file} ${certificate.key}\n` : ''}	root * ${root}
	route {
${indented(inOrder, 2)}
	}
	handle_errors {
		rewrite * ${base}404.html
		header Content-Type "text/html; charset=utf-8"
		file_server
	}
}
`;
}
