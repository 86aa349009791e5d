import { ChevronDown } from 'lucide-react'
import { memo } from 'react'
import { Select as AriaSelect, Button, Label, Popover, SelectValue } from 'react-aria-components'
import { classNames } from './class-names.ts'
import fieldStyles from './field.module.css'
import floating from './floating.module.css'
import { LayerBadge, layerIcon } from './layer-badge.tsx'
import styles from './layer-select.module.css'
import { type Option, optionOf } from './option.ts'
import { OptionList } from './option-list.tsx'
import { useUiWords } from './ui-words.ts'

export interface LayerSelectProps {
  readonly value: 'shareable' | 'private'
  readonly onChange: (layer: 'shareable' | 'private') => void
  readonly isDisabled?: boolean
}

/**
 * Says whom a text is for, and lets one change it: small enough to stand in the corner of a form. It stands beside a
 * field, and is not drawn again with every key that is typed there: hand in a lasting `onChange`.
 */
export const LayerSelect = memo(function LayerSelect({ value, onChange, isDisabled = false }: LayerSelectProps) {
  const words = useUiWords()
  const options: readonly Option<'shareable' | 'private'>[] = [
    { id: 'shareable', label: words.shareable, description: words.shareableMeans, icon: layerIcon.shareable },
    { id: 'private', label: words.private, description: words.privateMeans, icon: layerIcon.private },
  ]
  const choose = (key: unknown) => {
    const option = optionOf(options, key)
    if (option) onChange(option.id)
  }
  return (
    <AriaSelect value={value} onChange={choose} isDisabled={isDisabled} className={classNames(styles['select'])}>
      <Label className={classNames(fieldStyles['hidden'])}>{words.layer}</Label>
      <Button className={classNames(styles['trigger'])}>
        <SelectValue>{() => <LayerBadge layer={value} />}</SelectValue>
        <ChevronDown size={14} aria-hidden="true" />
      </Button>
      <Popover className={classNames(floating['panel'])} offset={4}>
        <OptionList options={options} />
      </Popover>
    </AriaSelect>
  )
})
