/** What kinds of things are found, each named as what it is. */

interface Kind {
  name: string;
  /** Whether its text is the document's wording, and is to look so. */
  official: boolean;
  /** Whether `${address}#s03` leads to the third sentence of its text. */
  sentences: boolean;
}

export const kinds = {
  task: { name: '任务', official: true, sentences: true },
  target: { name: '目标', official: true, sentences: false },
  chapter: { name: '部分', official: true, sentences: false },
  document: { name: '文件其余文字', official: true, sentences: false },
  topic: { name: '主题', official: false, sentences: false },
  outcome: { name: '公布的结果', official: false, sentences: false },
  glossary: { name: '词语解释', official: false, sentences: false },
} as const satisfies Record<string, Kind>;

/** Kinds that have records in the index; targets are found through their tasks and from their own file. */
export type RecordKind = Exclude<keyof typeof kinds, 'target'>;
