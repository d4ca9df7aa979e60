/**
 * The rooms of `src/` in the order in which data flows: a room knows those above it in this list, and no other. Type
 * imports count. `docs/architecture.md` says what each room is for, and shows the arrows that there are.
 */
const rooms = [
  'store',
  'language',
  'readers',
  'model',
  'content',
  'checks',
  'loader',
  'charts',
  'search/query',
  'search/index',
  'exports',
  'history',
  'browser',
  'search/page',
  'site',
  'publish',
  'components',
  'layouts',
  'pages',
];

/** Rooms of one storey: each is made from the model alone, and does not know the others. */
const apart = {
  'search/query': ['content', 'checks', 'loader', 'charts'],
  'search/index': ['content', 'checks', 'loader', 'charts'],
  charts: ['content', 'checks', 'loader'],
  exports: ['content', 'checks', 'loader', 'search'],
  history: ['checks', 'loader', 'charts', 'search', 'exports'],
  browser: ['content', 'checks', 'loader', 'search', 'exports', 'history'],
  'search/page': ['content', 'checks', 'loader', 'charts', 'search/index', 'exports', 'history'],
};

/** Matches files of some rooms. */
const inRooms = (names) => `^src/(?:${names.join('|')})/`;

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-circle',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    ...rooms.map((room, at) => ({
      name: `${room}-knows-only-what-comes-before-it`,
      severity: 'error',
      from: { path: inRooms([room]) },
      to: { path: inRooms([...rooms.slice(at + 1), ...(apart[room] ?? [])]) },
    })),
    {
      name: 'every-file-has-a-room',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/content[.]config[.]ts$', inRooms(rooms)] },
      to: {},
    },
    {
      name: 'tests-stay-outside',
      severity: 'error',
      // The gallery looks at the built site with the tests' own browser and server.
      from: { path: '^(?:src|scripts)/', pathNot: '[.]test[.]ts$|^scripts/gallery[.]ts$' },
      to: { path: '^tests/', pathNot: '^tests/content/fault-table[.]ts$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    exclude: { path: '[.]test[.]ts$' },
  },
};
