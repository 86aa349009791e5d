import { initialsOf } from './initials.ts'
import styles from './person-mark.module.css'

/** The names of the hues in styles/tokens.css. */
type Hue = 'moss' | 'clay' | 'sky' | 'plum' | 'sand' | 'slate' | 'rose' | 'teal'

export interface PersonMarkProps {
  readonly name: string
  readonly hue: Hue
  readonly size?: 'small' | 'medium' | 'large'
}

/** A round mark with initials. Decoration: the name always stands beside it. */
export const PersonMark = ({ name, hue, size = 'medium' }: PersonMarkProps) => (
  <span className={styles['mark']} data-hue={hue} data-size={size} dir="auto" aria-hidden="true">
    {initialsOf(name)}
  </span>
)
