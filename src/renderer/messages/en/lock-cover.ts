export const lockCover = {
  title: 'Locking',
  explanation:
    'Your last words are not saved yet. They are kept in this window, out of sight, and saved again every second; when they are on disk, the journal locks by itself. If the disk is full, make some room; if its drive is away, connect it. If you can do neither, close this window: it asks before these words are lost.',
}
