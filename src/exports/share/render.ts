/** Pictures of SVG text as PNG, set in a font that comes with the build and is never sent to readers. */
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { made } from '../../store/store.ts';
import { sha256 } from '../catalogues/checksums.ts';
import { shareFont } from './card.ts';

const fontPackage = '@expo-google-fonts/noto-serif-sc';
const fontFiles = ['400Regular/NotoSerifSC_400Regular.ttf', '700Bold/NotoSerifSC_700Bold.ttf'];
const rendererFile = '@resvg/resvg-wasm/index_bg.wasm';

/**
 * Reads a file of an installed package.
 * @param project the folder whose packages are meant.
 * @throws Error that says what is missing and what to do about it.
 */
export function packagedFile(file: string, project: string): Uint8Array {
  try {
    return readFileSync(createRequire(path.join(project, 'package.json')).resolve(file));
  } catch (cause) {
    throw new Error(
      `画分享图片要用的文件没有装好：${file}。请在项目文件夹里运行 npm ci，再试一次。`,
      { cause },
    );
  }
}

interface Tools {
  fonts: Uint8Array[];
  /** Of the fonts and the renderer: pictures made with others are not these. */
  digest: string;
}

let ready: Promise<Tools> | undefined;

async function prepare(project: string): Promise<Tools> {
  const fonts = fontFiles.map((file) => packagedFile(`${fontPackage}/${file}`, project));
  const renderer = packagedFile(rendererFile, project);
  await initWasm(renderer);
  return { fonts, digest: [...fonts, renderer].map(sha256).join(' ') };
}

/** @param svg text in {@link shareFont}. */
export async function renderPng(svg: string): Promise<Uint8Array> {
  ready ??= prepare(process.cwd());
  const { fonts, digest } = await ready;
  return made('picture', [digest, svg], () => {
    const picture = new Resvg(svg, { font: { fontBuffers: fonts, defaultFontFamily: shareFont } });
    try {
      return picture.render().asPng();
    } finally {
      picture.free();
    }
  });
}
