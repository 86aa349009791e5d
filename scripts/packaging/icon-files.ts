import { icns, ico, pngOf, type Sizes } from './icon-containers.ts'

/** The drawing; everything else is made from it by `npm run icon`. */
export const iconSource = 'packaging/resources/icon.svg'

/** Which drawing the checked-in files were made from, and their own hashes: SHA-256 by path. */
export const madeFrom = 'packaging/resources/icons.sha256.json'

/** In pixels. Linux desktops ask for all of them but the greatest, which is macOS'. */
export const iconSizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024] as const

const sizesInIco = [16, 24, 32, 48, 64, 128, 256]
const sizesOnLinux = iconSizes.filter((size) => size <= 512)

/** What a window shows on Linux, where no system finds the icon of a program by itself. It goes into the package. */
export const windowIcon = 'resources/icon.png'

/** Every file that is made from the drawing, by its path in the project. */
export const iconFiles = (drawn: Sizes): Record<string, Buffer> => ({
  ...Object.fromEntries(
    sizesOnLinux.map((size) => [`packaging/resources/icons/${size}x${size}.png`, pngOf(drawn, size)]),
  ),
  [windowIcon]: pngOf(drawn, 256),
  'packaging/resources/icon.ico': ico(drawn, sizesInIco),
  'packaging/resources/icon.icns': icns(drawn),
})
