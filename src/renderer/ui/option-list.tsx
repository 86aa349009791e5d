import { Check } from 'lucide-react'
import { ListBox, ListBoxItem, Text } from 'react-aria-components'
import { classNames } from './class-names.ts'
import styles from './floating.module.css'
import { iconSize } from './icon.ts'
import type { Option } from './option.ts'
import { useUiWords } from './ui-words.ts'

/** The list inside the panel of a Select or a ComboBox. */
export const OptionList = <Id extends string>({ options }: { readonly options?: readonly Option<Id>[] }) => {
  const words = useUiWords()
  return (
    <ListBox
      {...(options === undefined ? {} : { items: options })}
      className={classNames(styles['list'])}
      renderEmptyState={() => <div className={styles['empty']}>{words.noChoices}</div>}
    >
      {(option: Option<Id>) => <OptionLine option={option} />}
    </ListBox>
  )
}

const OptionLine = ({ option }: { readonly option: Option<string> }) => (
  <ListBoxItem id={option.id} textValue={option.label} className={classNames(styles['item'])}>
    {({ isSelected }) => (
      <>
        {option.icon && <option.icon size={iconSize.beside} aria-hidden="true" />}
        <span className={styles['words']}>
          <Text slot="label">
            <bdi>{option.label}</bdi>
          </Text>
          {option.description !== undefined && (
            <Text slot="description" className={classNames(styles['description'])}>
              <bdi>{option.description}</bdi>
            </Text>
          )}
        </span>
        {isSelected && <Check size={iconSize.beside} className={styles['check']} aria-hidden="true" />}
      </>
    )}
  </ListBoxItem>
)
