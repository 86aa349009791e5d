import type { CDPSession } from 'playwright-core'

/** What a browser on each system says of it, in the order of its signs: user agent, `navigator.platform`, client hints. */
const SIGNS: Partial<Record<NodeJS.Platform, readonly [string, string, string]>> = {
  darwin: ['Macintosh; Intel Mac OS X 10_15_7', 'MacIntel', 'macOS'],
  win32: ['Windows NT 10.0; Win64; x64', 'Win32', 'Windows'],
}

/** Lets a page see another system than the one it runs on. */
export async function playPlatform(cdp: CDPSession, platform: NodeJS.Platform): Promise<void> {
  const signs = platform === process.platform ? undefined : SIGNS[platform]
  if (!signs) return
  const [system, name, hint] = signs
  const { userAgent } = await cdp.send('Browser.getVersion')
  await cdp.send('Emulation.setUserAgentOverride', {
    userAgent: userAgent.replace(/\([^)]*\)/, `(${system})`),
    platform: name,
    userAgentMetadata: { platform: hint, platformVersion: '15.0.0', architecture: 'x86', model: '', mobile: false },
  })
}
