// DESIGN.md §3: a folder may import from folders above it in this list, never from below.
const LAYERS = [
  'model', 'infra', 'knowledge', 'config', 'gate', 'ledger', 'rundown', 'audience', 'answering',
  'director', 'voice', 'stage', 'playout', 'room', 'service', 'console', 'cli',
];

const below = (layer) => LAYERS.slice(LAYERS.indexOf(layer) + 1).join('|');

export default {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    ...LAYERS.slice(0, -1).map((layer) => ({
      name: `layer-${layer}`,
      comment: `src/${layer} may import only from the layers above it`,
      severity: 'error',
      from: { path: `^src/${layer}/` },
      to: { path: `^src/(${below(layer)})/` },
    })),
    {
      name: 'infra-imports-nobody',
      severity: 'error',
      from: { path: '^src/infra/' },
      to: { path: '^src/', pathNot: '^src/infra/' },
    },
    {
      name: 'subfolders-are-private',
      comment: "Enter a layer by the files at its top; what is in its subfolders is its own business",
      severity: 'error',
      from: { path: '^src/([^/]+)/' },
      to: { path: '^src/([^/]+)/[^/]+/', pathNot: '^src/$1/' },
    },
    {
      name: 'nobody-imports-tests',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(test|scripts)/' },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, pathNot: ['^src/main\\.ts$', '\\.d\\.ts$', '^scripts/', '^test/'] },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
};
