import { existsSync } from 'node:fs';
import presets from 'jest-preset-angular/presets/index.js';

const typescript = {
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
          target: 'es2024',
        },
        module: { type: 'commonjs' },
        sourceMaps: 'inline',
      },
    ],
  },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  setupFiles: ['<rootDir>/test/support/environment.ts'],
};

const projects = [
  {
    ...typescript,
    displayName: 'server',
    testEnvironment: 'node',
    testMatch: ['<rootDir>/server/**/*.spec.ts'],
  },
  {
    ...typescript,
    displayName: 'e2e',
    testEnvironment: 'node',
    testMatch: ['<rootDir>/test/**/*.e2e-spec.ts'],
    globalSetup: '<rootDir>/test/support/global-setup.ts',
    globalTeardown: '<rootDir>/test/support/global-teardown.ts',
    testTimeout: 60_000,
  },
];
if (existsSync('client/src/test-setup.ts')) {
  projects.push({
    ...presets.createEsmPreset({ tsconfig: '<rootDir>/client/tsconfig.spec.json' }),
    displayName: 'client',
    testMatch: ['<rootDir>/client/**/*.spec.ts'],
    testEnvironment: 'jest-preset-angular/environments/jest-jsdom-env',
    setupFilesAfterEnv: ['<rootDir>/client/src/test-setup.ts'],
  });
}

/** Start it as `node --experimental-vm-modules node_modules/jest/bin/jest.js`. */
export default { projects, testTimeout: 60_000 };
