/* Asks every window on the screen to close, as a window manager does when its cross is pressed or Alt + F4 is. */
#include <X11/Xlib.h>
#include <stdio.h>
#include <string.h>

static int takes_leave(Display *screen, Window window, Atom leave) {
  Atom *protocols;
  int count, found = 0;
  if (!XGetWMProtocols(screen, window, &protocols, &count)) return 0;
  for (int at = 0; at < count; at++) found |= protocols[at] == leave;
  XFree(protocols);
  return found;
}

int main(void) {
  Display *screen = XOpenDisplay(NULL);
  Window root, parent, *windows;
  unsigned count;
  int asked = 0;
  if (!screen) return 2;
  Atom leave = XInternAtom(screen, "WM_DELETE_WINDOW", False);
  if (!XQueryTree(screen, DefaultRootWindow(screen), &root, &parent, &windows, &count)) return 2;
  for (unsigned at = 0; at < count; at++) {
    XWindowAttributes shown;
    if (!XGetWindowAttributes(screen, windows[at], &shown) || shown.map_state != IsViewable) continue;
    if (!takes_leave(screen, windows[at], leave)) continue;
    XEvent event;
    memset(&event, 0, sizeof event);
    event.xclient.type = ClientMessage;
    event.xclient.window = windows[at];
    event.xclient.message_type = XInternAtom(screen, "WM_PROTOCOLS", False);
    event.xclient.format = 32;
    event.xclient.data.l[0] = leave;
    event.xclient.data.l[1] = CurrentTime;
    XSendEvent(screen, windows[at], False, NoEventMask, &event);
    asked++;
  }
  XSync(screen, False);
  printf("%d\n", asked);
  return asked > 0 ? 0 : 1;
}
