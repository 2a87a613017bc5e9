/** The switch with which the system starts the app at login. Such a start opens no window. */
export const atLoginSwitch = '--at-login';
