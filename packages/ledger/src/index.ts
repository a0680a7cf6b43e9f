export {
  type Approver,
  type Correction,
  compare as compareSnapshot,
  freeze,
  isIntact,
  needsStatement,
  type Snapshot,
} from './approval.ts'
export { type Community, County } from './county.ts'
export { evaluate, evaluateAll } from './evaluate.ts'
export {
  type Example,
  type ExampleFailure,
  type ExampleFile,
  recordsOfExample,
  runExample,
  runExamples,
} from './examples.ts'
export { compile, type Program, type ProgramClause } from './program.ts'
export { Run } from './run.ts'
export { Session } from './session.ts'
export {
  evaluateVersions,
  inForceFrom,
  type SchemeVersion,
  type Versioned,
  versionsInOrder,
} from './versions.ts'
