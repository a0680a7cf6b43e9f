export { type Drafted, draftScheme, type Skeleton } from './draft/skeleton.ts'
export { type Row, rowOf } from './measure/catalogue.ts'
export { type Measured, measure } from './measure/measure.ts'
export { planText } from './measure/plans.ts'
