import { esc } from '../escape.ts'
import type { PlanInput } from '../input.ts'
import { type Model, modelOf } from '../model.ts'
import { page } from '../page.ts'
import { PLAN_SCRIPT } from '../script/plan.ts'
import { PLAN_STYLE } from '../style/plan.ts'
import { PRINT_STYLE } from '../style/print.ts'
import { documentBody } from './document.ts'
import { head } from './head.ts'
import { outline } from './outline.ts'
import { intro, panel } from './panel.ts'

/** The plan as its readers know it, with the state of every sentence beside it. */
export function planPage(input: PlanInput): string {
  const model = modelOf(input, input.community)
  const title =
    input.community === undefined ? '方案执行情况' : `${input.names(input.community)} 方案执行情况`
  return page({
    title: `${title} · ${input.scheme.title}`,
    kind: 'plan',
    style: PLAN_STYLE + PRINT_STYLE,
    script: PLAN_SCRIPT,
    body: `<a class="skip" href="#doc">跳到正文</a>
${head(model, input, title)}
<main>
${outline(model)}
${documentBody(model)}
${aside(model)}
</main>`,
  })
}

function aside(model: Model): string {
  const shown = model.duties.filter((d) => d.clause.kind !== 'notRun')
  const panels = shown.map((duty, i) => panel(model, duty, shown[i - 1], shown[i + 1])).join('\n')
  return `<aside class="pn" id="pn" aria-label="${esc('条款明细')}">
${intro(model)}
${panels}
</aside>`
}
