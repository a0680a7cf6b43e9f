export { type Claim, type Disagreement, disagreements, type Side } from './disagree.ts'
export { countedSpan, isCounted, isWithin, printedSpan, recordedSpan, type Span } from './printed.ts'
export { forward, impliedDivisor, type Relation, relationOf } from './relation.ts'
export { decimal, showSpan } from './show.ts'
