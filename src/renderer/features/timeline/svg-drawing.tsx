import { messages } from '../../messages/index.ts'
import { axisHeight } from './draw-background.ts'
import { type Drawing, laneHead } from './draw-timeline.ts'
import type { DrawnLine, DrawnPoint, DrawnText, PlacedLane } from './lane-drawing.ts'
import { fontFamily } from './measure-text.ts'
import { faintness } from './paint-drawing.ts'
import { countIn, isRightToLeft, privateStroke, shapePaths } from './shapes.ts'
import type { Colours } from './theme-colours.ts'

interface SvgDrawingProps {
  readonly drawing: Drawing
  readonly colours: Colours
}

const Line = ({ line, colours }: { line: DrawnLine; colours: Colours }) => (
  <path
    d={line.d}
    transform={`translate(0 ${line.top ?? 0})`}
    fill="none"
    stroke={colours[line.tone]}
    strokeWidth={line.width}
    strokeOpacity={line.isFaint ? faintness : 1}
    strokeDasharray={line.isDashed ? '3 3' : undefined}
  />
)

function Words({ text, colours, isStrong }: { text: DrawnText; colours: Colours; isStrong?: boolean }) {
  const isRight = isRightToLeft(text.text)
  return (
    <text
      x={text.x}
      y={text.y}
      fill={colours[text.tone]}
      direction={isRight ? 'rtl' : 'ltr'}
      textAnchor={(text.isEnd ?? false) === isRight ? 'start' : 'end'}
      fontWeight={isStrong ? 600 : 400}
    >
      {text.text}
    </text>
  )
}

function Point({ point, colours }: { point: DrawnPoint; colours: Colours }) {
  const { d, isFilled, ring, lineWidth } = shapePaths[point.shape]
  const colour = point.isPrivate ? colours.private : colours.accent
  return (
    <g transform={`translate(${point.x} ${point.y})`}>
      <path
        d={d}
        fill={isFilled ? colour : colours.paper}
        stroke={isFilled ? 'none' : colour}
        strokeWidth={lineWidth}
      />
      {ring && <path d={ring} fill="none" stroke={colour} strokeWidth={lineWidth} />}
      {point.isPrivate && <path d={privateStroke(point.shape)} fill="none" stroke={colour} strokeWidth={1.5} />}
      {point.shape === 'group' && (
        <text y={3.5} textAnchor="middle" fontSize={10} fontWeight={600} fill={colours.ink}>
          {countIn(point.marks)}
        </text>
      )}
    </g>
  )
}

const Lane = ({ lane, colours }: { lane: PlacedLane; colours: Colours }) => (
  <g transform={`translate(0 ${lane.top})`}>
    <Words
      text={{
        x: 0,
        y: 10 - laneHead / 2,
        text: messages.timeline.lanes[lane.name],
        width: 0,
        tone: 'ink-soft',
        isEnd: false,
      }}
      colours={colours}
      isStrong
    />
    {lane.texts
      .filter(({ isEnd }) => isEnd)
      .map((text) => (
        <Words key={`${text.x} ${text.y}`} text={text} colours={colours} />
      ))}
    <g clipPath="url(#lines)">
      {lane.lines.map((line) => (
        <Line key={`${line.top} ${line.d}`} line={line} colours={colours} />
      ))}
    </g>
    <g clipPath="url(#plot)">
      {lane.texts
        .filter(({ isEnd }) => !isEnd)
        .map((text) => (
          <Words key={`${text.x} ${text.y}`} text={{ ...text, isEnd: false }} colours={colours} />
        ))}
      {lane.points.map((point) => (
        <Point key={point.marks[0].id} point={point} colours={colours} />
      ))}
    </g>
  </g>
)

/** The drawing as it is painted, in shapes: to be printed and saved. It holds what it shows and nothing else. */
export function SvgDrawing({ drawing: { scale, background, lanes, height }, colours }: SvgDrawingProps) {
  const upright = (x: number, stroke: string, dash?: string) => (
    <path
      key={`${x} ${stroke} ${dash}`}
      d={`M${x + 0.5},${axisHeight - 8}V${height}`}
      stroke={stroke}
      strokeDasharray={dash}
    />
  )
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${scale.width} ${height}`}
      role="img"
      aria-label={messages.timeline.save.preview}
      fontFamily={fontFamily}
      fontSize={12}
    >
      <clipPath id="lines">
        <rect x={scale.left} y={-laneHead} width={scale.width - scale.left} height={height} />
      </clipPath>
      <clipPath id="plot">
        <rect x={scale.left - 12} y={-laneHead} width={scale.width - scale.left + 12} height={height} />
      </clipPath>
      <rect width={scale.width} height={height} fill={colours.paper} />
      {background.bands.map(({ x, width }) => (
        <rect key={x} x={x} y={axisHeight} width={width} height={height - axisHeight} fill={colours.sunken} />
      ))}
      {background.ticks.map((x) => upright(x, colours.line))}
      {background.agreements.map((x) => upright(x, colours.edge, '6 4'))}
      {background.today !== null && upright(background.today, colours.accent, '2 3')}
      {background.meetings.map((x) => (
        <rect key={x} x={x} y={axisHeight - 8} width={1} height={6} fill={colours.edge} />
      ))}
      {background.labels.map((label) => (
        <Words key={label.x} text={{ ...label, isEnd: false }} colours={colours} isStrong={label.isYear} />
      ))}
      {lanes.map((lane) => (
        <Lane key={lane.name} lane={lane} colours={colours} />
      ))}
    </svg>
  )
}
