/** The nginx configuration of the site, whole: what `deploy/nginx.conf` holds. */
import { nginxHeaders } from './headers.ts';
import { allowedMethods, mediaTypes, rootFiles, serverOrigin, type ServerSite } from './server.ts';

/** Where a certificate usually stands, for an operator to put it there or to change. */
const usualCertificate = {
  file: '/etc/ssl/certs/record.pem',
  key: '/etc/ssl/private/record.key',
};

/** Longest address that is read: what is longer is refused before anything is done with it. */
const longestAddress = '8k';

/** What is asked for at the host's root while the site stands under a base path. */
function atRoot(base: string): string {
  if (base === '/') return '';
  return [
    '    # Looked for at the root of a host, and nowhere else.',
    ...rootFiles.map(
      (file) => `    location = /${file} {\n        try_files ${base}${file} =404;\n    }`,
    ),
    `    location = / {\n        return 302 ${base};\n    }\n`,
  ].join('\n');
}

/** Writes the configuration, to be included in nginx's `http` block. */
export function nginxConfiguration(site: ServerSite): string {
  const { base, serverName, certificate = usualCertificate } = site;
  const { maps, lines } = nginxHeaders(base);
  const types = Object.entries(mediaTypes).map(
    ([ending, type]) => `        ${type.includes(' ') ? `"${type}"` : type} ${ending};`,
  );
  return `# Written by \`npm run deploy:config\` from src/publish; change it there.
# Include it in nginx's http block, and set root and the certificate. Precompressed files are served as they are:
# gzip_static comes with nginx, brotli_static with Debian's libnginx-mod-http-brotli-static.

${maps}
map $status $record_allow {
    default "";
    405 "${allowedMethods.join(', ')}";
}

server {
    listen ${site.httpPort};
    listen [::]:${site.httpPort};
    server_name ${serverName};
    server_tokens off;
    # The name that is set here, not the one that was asked by.
    return 301 ${serverOrigin(site)}$request_uri;
}

server {
    listen ${site.httpsPort} ssl http2;
    listen [::]:${site.httpsPort} ssl http2;
    server_name ${serverName};
    ssl_certificate ${certificate.file};
    ssl_certificate_key ${certificate.key};
    ssl_protocols TLSv1.2 TLSv1.3;

    server_tokens off;
    absolute_redirect off;
    large_client_header_buffers 4 ${longestAddress};
    client_max_body_size 1k;

    include /etc/nginx/mime.types;
    types {
${types.join('\n')}
        application/atom+xml atom;
        text/plain txt sha256;
    }
    charset utf-8;
    charset_types text/plain text/css application/javascript application/json application/manifest+json text/xml;
    gzip_static on;
    brotli_static on;
    # A store on the way keeps what was compressed apart from what was not.
    gzip_vary on;

    root ${site.root};
    index index.html;
    error_page 404 ${base}404.html;
    # A folder that is no page is not there.
    error_page 403 =404 ${base}404.html;
    error_page 405 @plain;

${lines}
    add_header Allow $record_allow always;

    if ($request_method !~ ^(?:${allowedMethods.join('|')})$) {
        return 405;
    }
    location @plain {
        default_type text/plain;
        return 405 "405\\n";
    }
    # Hidden files are nobody's business, but for what is agreed to stand there.
    location ~ /\\.(?!well-known/) {
        return 404;
    }
    location = ${base}SHA256SUMS {
        default_type text/plain;
    }
${atRoot(base)}    location / {
        try_files $uri $uri/ =404;
    }
}
`;
}
