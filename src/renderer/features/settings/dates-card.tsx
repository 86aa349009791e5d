import type { Settings } from '#shared/contract/shell-methods.ts'
import { formatDay, messages } from '../../messages/index.ts'
import { Card } from '../../ui/card.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Select } from '../../ui/select.tsx'

const words = messages.settings.dates

const orders = (['system', 'dmy', 'mdy', 'ymd'] as const).map((id) => ({ id, label: words.orders[id] }))
const weeks = (['system', 'mon', 'sun', 'sat'] as const).map((id) => ({ id, label: words.weeks[id] }))

interface DatesCardProps extends Pick<Settings, 'dateOrder' | 'weekBegins'> {
  readonly onChange: (part: Partial<Settings>) => void
}

/** How dates are written and typed, and where a week begins. */
export function DatesCard({ dateOrder, weekBegins, onChange }: DatesCardProps) {
  return (
    <Card title={words.title}>
      <Stack gap={4}>
        <Select
          label={words.order}
          description={words.hint(formatDay('2026-03-05', 'digits'))}
          width="medium"
          options={orders}
          value={dateOrder}
          onChange={(id) => onChange({ dateOrder: id })}
        />
        <Select
          label={words.week}
          width="medium"
          options={weeks}
          value={weekBegins}
          onChange={(id) => onChange({ weekBegins: id })}
        />
      </Stack>
    </Card>
  )
}
