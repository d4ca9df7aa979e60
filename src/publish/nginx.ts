/** The nginx configuration of the site, whole: what `deploy/nginx.conf` holds. */
import { nginxHeaders } from './headers.ts';

/** What an operator changes; the defaults are what stands in the file. */
export interface NginxSite {
  serverName: string;
  /** Folder of the built site; under a base path, the folder in which the base path's own folder is the site. */
  root: string;
  certificate: string;
  certificateKey: string;
  httpPort: number;
  httpsPort: number;
  /** With slashes at both ends. */
  base: string;
}

export const nginxDefaults: NginxSite = {
  serverName: 'record.example',
  root: '/var/www/record',
  certificate: '/etc/ssl/certs/record.pem',
  certificateKey: '/etc/ssl/private/record.key',
  httpPort: 80,
  httpsPort: 443,
  base: '/',
};

/** Longest address that is read: what is longer is refused before anything is done with it. */
const longestAddress = '8k';

/** Writes the configuration, to be included in nginx's `http` block. */
export function nginxConfiguration(site: NginxSite): string {
  const { maps, lines } = nginxHeaders(site.base);
  const port = site.httpsPort === 443 ? '' : `:${site.httpsPort}`;
  return `# Written by \`npm run deploy:config\` from src/publish; change it there.
# Include it in nginx's http block, and set server_name, root and the certificate. Precompressed files are served as
# they are: gzip_static comes with nginx, brotli_static with Debian's libnginx-mod-http-brotli-static.

${maps}

server {
    listen ${site.httpPort};
    listen [::]:${site.httpPort};
    server_name ${site.serverName};
    server_tokens off;
    return 301 https://$host${port}$request_uri;
}

server {
    listen ${site.httpsPort} ssl http2;
    listen [::]:${site.httpsPort} ssl http2;
    server_name ${site.serverName};
    ssl_certificate ${site.certificate};
    ssl_certificate_key ${site.certificateKey};
    ssl_protocols TLSv1.2 TLSv1.3;

    server_tokens off;
    absolute_redirect off;
    large_client_header_buffers 4 ${longestAddress};
    client_max_body_size 1k;

    include /etc/nginx/mime.types;
    types {
        application/manifest+json webmanifest;
        application/ld+json jsonld;
        application/wasm wasm;
        application/x-bibtex bib;
        application/x-research-info-systems ris;
        application/atom+xml atom;
        "text/csv; charset=utf-8; header=present" csv;
        text/plain txt sha256;
    }
    charset utf-8;
    charset_types text/plain text/css application/javascript application/json application/manifest+json text/xml;
    gzip_static on;
    brotli_static on;

    root ${site.root};
    index index.html;
    error_page 404 ${site.base}404.html;
    # A folder that is no page is not there.
    error_page 403 =404 ${site.base}404.html;
    error_page 405 @plain;

${lines}

    if ($request_method !~ ^(?:GET|HEAD)$) {
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
    location = ${site.base}SHA256SUMS {
        default_type text/plain;
    }
    location / {
        try_files $uri $uri/ =404;
    }
}
`;
}
