interface Packed {
  readonly appOutDir: string
  readonly electronPlatformName: string
  readonly packager: { readonly appInfo: { readonly productFilename: string }; readonly executableName?: string }
}

export function fusesOf(packed: Packed): {
  readonly program: string
  readonly holdsFuses: string
  readonly resetAdHocDarwinSignature: boolean
}

export default function setFuses(packed: Packed): Promise<void>
