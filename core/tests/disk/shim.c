/* Stands between a program and its disk, for tests only: fails the n-th thing the program asks of the files in one
 * folder, and writes down everything it asked, in order, so that a test can say what a power cut would have left.
 *
 *   VIKTIG_DISK_FOLDER   the folder whose files are watched
 *   VIKTIG_DISK_FAIL     the number of the first thing that fails, from 1
 *   VIKTIG_DISK_TIMES    how many fail from there on; 0 is all
 *   VIKTIG_DISK_ERROR    the errno they fail with
 *   VIKTIG_DISK_REACHED  a file that is made when that number is reached
 *   VIKTIG_DISK_KILL     the number of the thing in whose place the program is killed
 *   VIKTIG_DISK_COUNT    where it is written, at the end, how many things were asked
 *   VIKTIG_DISK_LOG      where everything is written down
 *
 * A record in the log: kind (u8), number of the file (u8), offset (u64), length (u64), then the bytes. Kinds: N a file
 * gets a number (the bytes are its path), W written, T cut to a length, S synced, U unlinked, A written to standard
 * output.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

#define FDS 1024
#define NAMES 64

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static int started, log_fd = -1, error_number, names;
static long count, fail_at, fail_times, kill_at;
static char folder[4096], reached[4096], name_of[NAMES][4096];
static int number_of_fd[FDS];

static void start(void) {
  if (started) return;
  started = 1;
  const char *text = getenv("VIKTIG_DISK_FOLDER");
  if (text) strncpy(folder, text, sizeof folder - 1);
  text = getenv("VIKTIG_DISK_REACHED");
  if (text) strncpy(reached, text, sizeof reached - 1);
  text = getenv("VIKTIG_DISK_FAIL");
  fail_at = text ? atol(text) : 0;
  text = getenv("VIKTIG_DISK_KILL");
  kill_at = text ? atol(text) : 0;
  text = getenv("VIKTIG_DISK_TIMES");
  fail_times = text ? atol(text) : 0;
  text = getenv("VIKTIG_DISK_ERROR");
  error_number = text ? atoi(text) : EIO;
  text = getenv("VIKTIG_DISK_LOG");
  if (text) log_fd = (int)syscall(SYS_openat, AT_FDCWD, text, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
}

static void raw(const void *bytes, size_t length) {
  const char *at = bytes;
  while (length > 0) {
    ssize_t done = syscall(SYS_write, log_fd, at, length);
    if (done <= 0) return;
    at += done;
    length -= (size_t)done;
  }
}

static void note(char kind, int file, uint64_t offset, const void *bytes, uint64_t length) {
  if (log_fd < 0) return;
  unsigned char head[18];
  head[0] = (unsigned char)kind;
  head[1] = (unsigned char)file;
  memcpy(head + 2, &offset, 8);
  memcpy(head + 10, &length, 8);
  raw(head, sizeof head);
  if (bytes) raw(bytes, length);
}

/* Whether the next thing that is asked fails. */
static int fails(void) {
  count++;
  if (count == kill_at) kill(getpid(), SIGKILL);
  if (!fail_at || count < fail_at) return 0;
  if (count == fail_at && reached[0])
    syscall(SYS_close, syscall(SYS_openat, AT_FDCWD, reached, O_WRONLY | O_CREAT | O_CLOEXEC, 0600));
  if (fail_times && count >= fail_at + fail_times) return 0;
  errno = error_number;
  return 1;
}

__attribute__((destructor)) static void end(void) {
  const char *path = getenv("VIKTIG_DISK_COUNT");
  FILE *told = path ? fopen(path, "w") : NULL;
  if (!told) return;
  fprintf(told, "%ld", count);
  fclose(told);
}

static int is_watched(const char *path) {
  start();
  return folder[0] && path && strncmp(path, folder, strlen(folder)) == 0;
}

static int number_of(const char *path) {
  for (int at = 0; at < names; at++)
    if (strcmp(name_of[at], path) == 0) return at + 1;
  if (names == NAMES) return 0;
  strncpy(name_of[names], path, sizeof name_of[0] - 1);
  names++;
  note('N', names, 0, path, strlen(path));
  return names;
}

static int file_of(int fd) { return fd >= 0 && fd < FDS ? number_of_fd[fd] : 0; }

static int opened(int directory, const char *path, int flags, mode_t mode) {
  int watched = is_watched(path);
  pthread_mutex_lock(&lock);
  if (watched && (flags & (O_WRONLY | O_RDWR | O_CREAT)) && fails()) {
    pthread_mutex_unlock(&lock);
    return -1;
  }
  int fd = (int)syscall(SYS_openat, directory, path, flags, mode);
  if (fd >= 0 && fd < FDS) number_of_fd[fd] = watched ? number_of(path) : 0;
  pthread_mutex_unlock(&lock);
  return fd;
}

#define MODE(flags) \
  mode_t mode = 0; \
  if ((flags) & (O_CREAT | O_TMPFILE)) { \
    va_list rest; \
    va_start(rest, flags); \
    mode = va_arg(rest, mode_t); \
    va_end(rest); \
  }

int open(const char *path, int flags, ...) { MODE(flags) return opened(AT_FDCWD, path, flags, mode); }
int open64(const char *path, int flags, ...) { MODE(flags) return opened(AT_FDCWD, path, flags | O_LARGEFILE, mode); }
int openat(int directory, const char *path, int flags, ...) { MODE(flags) return opened(directory, path, flags, mode); }
int openat64(int directory, const char *path, int flags, ...) { MODE(flags) return opened(directory, path, flags, mode); }

int close(int fd) {
  if (fd >= 0 && fd < FDS) number_of_fd[fd] = 0;
  return (int)syscall(SYS_close, fd);
}

static ssize_t written(int fd, const void *bytes, size_t length, off64_t offset, int placed) {
  start();
  int file = file_of(fd);
  pthread_mutex_lock(&lock);
  if (file && fails()) {
    pthread_mutex_unlock(&lock);
    return -1;
  }
  if (file && !placed) offset = lseek64(fd, 0, SEEK_CUR);
  ssize_t done = placed ? syscall(SYS_pwrite64, fd, bytes, length, offset) : syscall(SYS_write, fd, bytes, length);
  if (done > 0 && (file || fd == 1)) note(file ? 'W' : 'A', file, (uint64_t)offset, bytes, (uint64_t)done);
  pthread_mutex_unlock(&lock);
  return done;
}

ssize_t write(int fd, const void *bytes, size_t length) { return written(fd, bytes, length, 0, 0); }
ssize_t pwrite(int fd, const void *bytes, size_t length, off_t offset) { return written(fd, bytes, length, offset, 1); }
ssize_t pwrite64(int fd, const void *bytes, size_t length, off64_t offset) { return written(fd, bytes, length, offset, 1); }

static int cut(int fd, off64_t length) {
  int file = file_of(fd);
  pthread_mutex_lock(&lock);
  int done = file && fails() ? -1 : (int)syscall(SYS_ftruncate, fd, length);
  if (done == 0 && file) note('T', file, (uint64_t)length, 0, 0);
  pthread_mutex_unlock(&lock);
  return done;
}

int ftruncate(int fd, off_t length) { return cut(fd, length); }
int ftruncate64(int fd, off64_t length) { return cut(fd, length); }

static int synced(int fd, long call) {
  int file = file_of(fd);
  pthread_mutex_lock(&lock);
  int done = file && fails() ? -1 : (int)syscall(call, fd);
  if (done == 0 && file) note('S', file, 0, 0, 0);
  pthread_mutex_unlock(&lock);
  return done;
}

int fsync(int fd) { return synced(fd, SYS_fsync); }
int fdatasync(int fd) { return synced(fd, SYS_fdatasync); }

int unlink(const char *path) {
  int watched = is_watched(path);
  pthread_mutex_lock(&lock);
  int done = watched && fails() ? -1 : (int)syscall(SYS_unlinkat, AT_FDCWD, path, 0);
  if (done == 0 && watched) note('U', number_of(path), 0, 0, 0);
  pthread_mutex_unlock(&lock);
  return done;
}
