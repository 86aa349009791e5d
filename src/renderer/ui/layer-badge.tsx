import { Lock, Moon, Users } from 'lucide-react'
import { type Icon, iconSize } from './icon.ts'
import styles from './layer-badge.module.css'
import { useUiWords } from './ui-words.ts'

/** Who a text is for. Always shown as word, icon and colour together. */
export type LayerName = 'shareable' | 'private' | 'mirror'

export const layerIcon: Readonly<Record<LayerName, Icon>> = { shareable: Users, private: Lock, mirror: Moon }

export interface LayerBadgeProps {
  readonly layer: LayerName
}

export const LayerBadge = ({ layer }: LayerBadgeProps) => {
  const words = useUiWords()
  const Shape = layerIcon[layer]
  return (
    <span className={styles['badge']} data-layer={layer}>
      <Shape size={iconSize.beside - 3} strokeWidth={2} aria-hidden="true" />
      {words[layer]}
    </span>
  )
}
