/** The program through which apps ask the desktop: https://flatpak.github.io/xdg-desktop-portal/docs/ */
export const desktopPortal = {
  destination: 'org.freedesktop.portal.Desktop',
  path: '/org/freedesktop/portal/desktop',
} as const;
