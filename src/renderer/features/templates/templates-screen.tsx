import { Copy, Download, Plus, Upload } from 'lucide-react'
import type { ListedTemplate } from '#shared/journal/own-template.ts'
import { failureOf } from '../../client/call.ts'
import { useJournalQuery } from '../../client/queries.ts'
import { linkTo } from '../../client/route.ts'
import { errorSentence } from '../../messages/error-sentence.ts'
import { messages } from '../../messages/index.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Link } from '../../ui/link.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import styles from './templates.module.css'
import { duplicateTemplate, exportTemplate, startNewTemplate, useImport } from './use-template-acts.ts'

const words = messages.templates

const TemplateLine = ({ template: { id, title, when, length, steps } }: { template: ListedTemplate }) => (
  <li className={styles['line']}>
    <div className={styles['line-words']}>
      <Link variant="plain" href={linkTo('templates', id)}>
        <span dir="auto">{title}</span>
      </Link>
      <p className={styles['hint']}>{words.detail([when, length, words.steps(steps.length)])}</p>
    </div>
    <span className={styles['buttons']}>
      <IconButton
        label={words.duplicateNamed(title)}
        icon={Copy}
        size="small"
        onPress={() => void duplicateTemplate(id)}
      />
      <IconButton label={words.exportNamed(title)} icon={Upload} size="small" onPress={() => void exportTemplate(id)} />
    </span>
  </li>
)

const TemplateLines = ({ templates }: { templates: readonly ListedTemplate[] }) => (
  <ul className={styles['lines']}>
    {templates.map((template) => (
      <TemplateLine key={template.id} template={template} />
    ))}
  </ul>
)

type Import = ReturnType<typeof useImport>

/** Why a file did not come in; when only its id is in the way, the way around it. */
const ImportTrouble = ({ trouble, take, dismiss }: Import) =>
  trouble && (
    <Notice
      tone="error"
      onDismiss={dismiss}
      {...(trouble.code === 'template-exists'
        ? {
            actions: (
              <Button size="small" onPress={() => void take('copy-of-last-file')}>
                {words.importCopy}
              </Button>
            ),
          }
        : {})}
    >
      {errorSentence(trouble)}
    </Notice>
  )

/** Every guide that a one-on-one can follow: the manager's own first, then those that came with Alongside. */
export function TemplatesScreen() {
  const { data: templates, error } = useJournalQuery('listTemplates', {})
  const imports = useImport()
  if (error) return <Notice tone="error">{errorSentence(failureOf(error))}</Notice>
  if (!templates) return null
  const own = templates.filter(({ origin }) => origin === 'own')
  const builtIn = templates.filter(({ origin }) => origin === 'built-in')
  const actions = (
    <>
      <Button icon={Download} onPress={() => void imports.take('file')}>
        {words.import}
      </Button>
      <Button variant="primary" icon={Plus} onPress={() => void startNewTemplate()}>
        {words.new}
      </Button>
    </>
  )
  return (
    <div className={styles['templates']}>
      <PageHeader title={words.title} lede={words.lede} actions={actions} />
      <ImportTrouble {...imports} />
      <section>
        <h2>{words.own}</h2>
        {own.length === 0 ? <p className={styles['hint']}>{words.ownEmpty}</p> : <TemplateLines templates={own} />}
      </section>
      <section>
        <h2>{words.builtIn}</h2>
        <TemplateLines templates={builtIn} />
      </section>
    </div>
  )
}
