/*
 * A clock that shows what VIKTIG_CLOCK says, in seconds since 1970. Loaded before the C library (LD_PRELOAD) into the program that
 * is tried: a laptop whose battery was out, or whose year was mistyped.
 */
#define _GNU_SOURCE
#include <stdlib.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

static int shown(long long *seconds) {
  const char *text = getenv("VIKTIG_CLOCK");
  if (text == NULL) return 0;
  *seconds = atoll(text);
  return 1;
}

int clock_gettime(clockid_t clock, struct timespec *time) {
  long long seconds;
  int is_of_day = clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE;
  if (!is_of_day || !shown(&seconds)) return (int)syscall(SYS_clock_gettime, clock, time);
  /* It goes on from there: what measures how long something takes must not wait for ever. */
  static struct timespec began;
  struct timespec now;
  syscall(SYS_clock_gettime, CLOCK_MONOTONIC, &now);
  if (began.tv_sec == 0) began = now;
  long long nanoseconds = (now.tv_sec - began.tv_sec) * 1000000000LL + now.tv_nsec - began.tv_nsec;
  time->tv_sec = seconds + nanoseconds / 1000000000LL;
  time->tv_nsec = nanoseconds % 1000000000LL;
  return 0;
}

int gettimeofday(struct timeval *restrict time, void *restrict zone) {
  struct timespec now;
  (void)zone;
  int done = clock_gettime(CLOCK_REALTIME, &now);
  time->tv_sec = now.tv_sec;
  time->tv_usec = now.tv_nsec / 1000;
  return done;
}

time_t time(time_t *place) {
  struct timespec now;
  clock_gettime(CLOCK_REALTIME, &now);
  if (place != NULL) *place = now.tv_sec;
  return now.tv_sec;
}
