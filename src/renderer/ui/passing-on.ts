import type { TextFieldProps } from 'react-aria-components'

type KeyHandler = TextFieldProps['onKeyDown']

/**
 * The library keeps every key of a field that has a key handler; here a key that the handler leaves alone goes on, so
 * that Escape closes what the field stands in and shortcuts work.
 */
export const passingOn = (onKeyDown: KeyHandler): Pick<TextFieldProps, 'onKeyDown'> =>
  onKeyDown
    ? {
        onKeyDown: (event) => {
          onKeyDown(event)
          if (!event.isDefaultPrevented()) event.continuePropagation()
        },
      }
    : {}
