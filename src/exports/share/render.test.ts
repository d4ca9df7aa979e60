import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { packagedFile } from './render.ts';

it('says what to do where the font is not installed', () => {
  const project = mkdtempSync(path.join(tmpdir(), 'no-font-'));
  onTestFinished(() => rmSync(project, { recursive: true, force: true }));
  mkdirSync(path.join(project, 'node_modules'));
  writeFileSync(path.join(project, 'package.json'), '{}');
  expect(() => packagedFile('@expo-google-fonts/noto-serif-sc/700Bold.ttf', project)).toThrow(
    '画分享图片要用的文件没有装好：@expo-google-fonts/noto-serif-sc/700Bold.ttf。请在项目文件夹里运行 npm ci，再试一次。',
  );
});
