import { ArrowLeft, Copy, Upload } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { OpenedTemplate } from '#shared/journal/own-template.ts'
import type { Template } from '#shared/journal/template.ts'
import { failureOf } from '../../client/call.ts'
import { useJournalQuery } from '../../client/queries.ts'
import { linkTo } from '../../client/route.ts'
import { errorSentence } from '../../messages/error-sentence.ts'
import { messages } from '../../messages/index.ts'
import { Button } from '../../ui/button.tsx'
import { ButtonLink } from '../../ui/link.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { focusPageTitle } from '../../ui/page-title.ts'
import { TemplateContent } from './template-content.tsx'
import { TemplateEditor } from './template-editor.tsx'
import styles from './templates.module.css'
import { duplicateTemplate, exportTemplate } from './use-template-acts.ts'

const words = messages.templates

/** A template that came with Alongside: to read, and to make one's own. */
function BuiltIn({ template }: { template: Template }) {
  const { id, title, when, length, steps } = template
  const actions = (
    <>
      <Button variant="quiet" icon={Upload} onPress={() => void exportTemplate(id)}>
        {words.export}
      </Button>
      <Button variant="primary" icon={Copy} onPress={() => void duplicateTemplate(id)}>
        {words.makeMyOwn}
      </Button>
    </>
  )
  return (
    <>
      <PageHeader title={title} lede={words.detail([when, length, words.steps(steps.length)])} actions={actions} />
      <TemplateContent template={template} />
    </>
  )
}

/** An own template; a version that is taken up again begins the editor anew with its words. */
function Own({ opened }: { opened: OpenedTemplate }) {
  const [shown, setShown] = useState({ opened, times: 0 })
  return (
    <TemplateEditor
      key={shown.times}
      start={shown.opened.template}
      onRestored={(restored) => setShown(({ times }) => ({ opened: restored, times: times + 1 }))}
    />
  )
}

/** One template: read when it came with Alongside, written when it is one's own. */
export function TemplateScreen({ templateId }: { templateId: string }) {
  const { data: opened, error } = useJournalQuery('readTemplate', { id: templateId }, { begins: true })
  const isShown = opened !== undefined
  useEffect(() => {
    if (isShown) focusPageTitle()
  }, [isShown])
  return (
    <div className={styles['template']}>
      <div className={styles['back']}>
        <ButtonLink variant="quiet" size="small" icon={ArrowLeft} href={linkTo('templates')}>
          {words.back}
        </ButtonLink>
      </div>
      {error && (
        <Notice tone="error">
          {failureOf(error).code === 'not-found' ? words.notFound : errorSentence(failureOf(error))}
        </Notice>
      )}
      {opened?.origin === 'built-in' && <BuiltIn template={opened.template} />}
      {opened?.origin === 'own' && <Own opened={opened} />}
    </div>
  )
}
