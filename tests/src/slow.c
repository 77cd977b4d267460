/* A disk that takes its time: every fsync and fdatasync answers so many thousandths of a second later as
 * VIKTIG_SLOW_SYNC_MS says, or what stands in the file that VIKTIG_SLOW_SYNC_FILE names, while it is there: then the disk
 * can become slow, and recover, while the program runs. Loaded before the C library (LD_PRELOAD) into the program that is tried. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static void take_time(void) {
  const char *wanted = getenv("VIKTIG_SLOW_SYNC_MS");
  const char *path = getenv("VIKTIG_SLOW_SYNC_FILE");
  FILE *told = path ? fopen(path, "r") : NULL;
  char said[16] = "";
  if (told) {
    wanted = fgets(said, sizeof said, told);
    fclose(told);
  }
  long micros = wanted ? (long)(atof(wanted) * 1000) : 0;
  struct timespec time = {micros / 1000000, micros % 1000000 * 1000};
  nanosleep(&time, NULL);
}

static int slowly(const char *name, int file) {
  int (*real)(int) = (int (*)(int))dlsym(RTLD_NEXT, name);
  int answer = real ? real(file) : -1;
  take_time();
  return answer;
}

int fsync(int file) { return slowly("fsync", file); }
int fdatasync(int file) { return slowly("fdatasync", file); }
