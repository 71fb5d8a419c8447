/*
 * Loaded into a program before the C library: keeps a log of all that is done to the files in one folder, makes
 * some of it fail, and lets a folder hold no more than there is room for. Nothing waits for the disk while it
 * keeps a log: the log says what was waited for.
 *
 * An entry of the log is {kind, node, offset, length} and that many bytes. A path is kept whole.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

enum { SAID, MADE, FOLDER, WRITTEN, CUT, SYNCED, RENAMED, LINKED, REMOVED };
enum {
    WRITE = 1, SYNC = 2, RENAME = 4, TRUNCATE = 8, OPEN = 16, UNLINK = 32, MKDIR = 64, CREATE = 128, MODE = 256
};

struct entry { int64_t kind, node, offset, length; };

static pthread_mutex_t one_at_a_time = PTHREAD_MUTEX_INITIALIZER;
static char watched[PATH_MAX], failing[PATH_MAX], filled[PATH_MAX];
static int log_to = -1, kinds, fault;
static long calls, first, last, room, taken, most;

/* What the bench asks for. */

void steward_watch(const char *folder, int handle)
{
    strncpy(watched, folder, sizeof watched - 1);
    log_to = handle;
}

void steward_fail(const char *folder, int which, int error, long from, long until)
{
    strncpy(failing, folder, sizeof failing - 1);
    kinds = which, fault = error, calls = 0, first = from, last = until;
}

long steward_calls(void) { return calls; }

/* From now on there is so much room for what is in a folder; without a folder, as much as the disk has. */
void steward_fill(const char *folder, long bytes)
{
    strncpy(filled, folder, sizeof filled - 1);
    room = bytes, taken = most = 0;
}

/* How much was taken up at once since then. */
long steward_most(void) { return most; }

static void keep(int kind, ino_t node, int64_t offset, const void *bytes, size_t length)
{
    struct entry head = {kind, (int64_t)node, offset, (int64_t)length};
    struct iovec both[2] = {{&head, sizeof head}, {(void *)bytes, length}};
    size_t left = sizeof head + length;
    while (left) {
        ssize_t put = syscall(SYS_writev, log_to, both, 2);
        if (put < 0) _exit(99);
        left -= put;
        for (int at = 0; at < 2; at++) {
            size_t taken = (size_t)put < both[at].iov_len ? (size_t)put : both[at].iov_len;
            both[at].iov_base = (char *)both[at].iov_base + taken;
            both[at].iov_len -= taken;
            put -= taken;
        }
    }
}

void steward_said(long number)
{
    pthread_mutex_lock(&one_at_a_time);
    if (log_to >= 0) keep(SAID, 0, number, "", 0);
    pthread_mutex_unlock(&one_at_a_time);
}

/* Which file a call is about. */

static int is_in(const char *folder, const char *path)
{
    size_t length = strlen(folder);
    return length && !strncmp(folder, path, length) && (path[length] == '/' || path[length] == 0);
}

static void of_handle(int handle, char *into)
{
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", handle);
    ssize_t length = syscall(SYS_readlinkat, AT_FDCWD, link, into, PATH_MAX - 1);
    into[length < 0 ? 0 : length] = 0;
}

static void whole(int folder, const char *path, char *into)
{
    into[0] = 0;
    if (path[0] == '/') {
        strncpy(into, path, PATH_MAX - 1);
        into[PATH_MAX - 1] = 0;
        return;
    }
    if (folder == AT_FDCWD) {
        if (!getcwd(into, PATH_MAX)) into[0] = 0;
    } else
        of_handle(folder, into);
    size_t length = strlen(into);
    snprintf(into + length, PATH_MAX - length, "/%s", path);
}

static ino_t node_of(const char *path)
{
    struct stat found;
    return fstatat(AT_FDCWD, path, &found, AT_SYMLINK_NOFOLLOW) ? 0 : found.st_ino;
}

static ino_t node_at(int handle)
{
    struct stat found;
    return fstat(handle, &found) ? 0 : found.st_ino;
}

/* Whether this call is one that is to fail; errno is set then. */
static int fails(int kind, const char *path)
{
    if (!(kinds & kind) || !is_in(failing, path)) return 0;
    long number = __sync_add_and_fetch(&calls, 1);
    if (number < first || number >= last) return 0;
    errno = fault;
    return 1;
}

static int fails_at(int kind, int handle)
{
    char path[PATH_MAX];
    if (!(kinds & kind)) return 0;
    of_handle(handle, path);
    return fails(kind, path);
}

static int logs(int handle)
{
    char path[PATH_MAX];
    if (log_to < 0 || handle == log_to) return 0;
    of_handle(handle, path);
    return is_in(watched, path);
}

/* Room on the disk: files take what they grow by and a block each, folders a block. */

enum { BLOCK = 512 };

/* Take up room, or give some back. */
static void take(long bytes)
{
    if (__sync_add_and_fetch(&taken, bytes) > most) most = taken;
}

static int holds(const char *path) { return filled[0] && is_in(filled, path); }

/* Whether there is no room for one more file or folder; errno is set then. */
static int is_full(const char *path)
{
    if (!holds(path) || taken + BLOCK <= room) return 0;
    errno = ENOSPC;
    return 1;
}

/* How many of these bytes there is room for where they are to go; -1 with errno if there is none. */
static ssize_t fitting(int handle, size_t length, off64_t at)
{
    char path[PATH_MAX];
    struct stat found;
    if (!filled[0] || !length) return length;
    of_handle(handle, path);
    if (!is_in(filled, path) || fstat(handle, &found) || !S_ISREG(found.st_mode)) return length;
    if (at < 0) at = fcntl(handle, F_GETFL) & O_APPEND ? found.st_size : lseek(handle, 0, SEEK_CUR);
    long more = at + (long)length - found.st_size, left = room - taken;
    if (more > left) length = (long)length > more - left ? length - (more - left) : 0, more = left;
    if (!length) errno = ENOSPC;
    else if (more > 0) take(more);
    return length ? (ssize_t)length : -1;
}

/* How large a file is that takes up room. */
static long size_at(const char *path)
{
    struct stat found;
    if (!holds(path) || fstatat(AT_FDCWD, path, &found, 0) || !S_ISREG(found.st_mode)) return 0;
    return found.st_size;
}

/* What is given back where nothing stands at a name any more, or something else does. */
static long given_back(const char *path)
{
    struct stat found;
    if (!holds(path) || fstatat(AT_FDCWD, path, &found, AT_SYMLINK_NOFOLLOW)) return 0;
    if (S_ISDIR(found.st_mode)) return BLOCK;
    return found.st_nlink > 1 ? 0 : found.st_size + BLOCK;
}

/* Whether there is nothing to be kept, to fail or to be counted. */
static int is_idle(void) { return log_to < 0 && !kinds && !filled[0]; }

/* Calls on open files. */

static ssize_t put_at(int handle, const void *bytes, size_t length, off64_t at)
{
    if (at < 0) return syscall(SYS_write, handle, bytes, length);
    return syscall(SYS_pwrite64, handle, bytes, length, at);
}

/* Write where the file stands, or at an offset. */
static ssize_t wrote(int handle, const void *bytes, size_t length, off64_t at)
{
    if (fails_at(WRITE, handle)) return -1;
    ssize_t fits = fitting(handle, length, at);
    if (fits < 0) return -1;
    length = fits;
    if (!logs(handle)) return put_at(handle, bytes, length, at);
    pthread_mutex_lock(&one_at_a_time);
    ssize_t put = put_at(handle, bytes, length, at);
    int error = errno;
    if (put > 0) keep(WRITTEN, node_at(handle), at < 0 ? lseek(handle, 0, SEEK_CUR) - put : at, bytes, put);
    pthread_mutex_unlock(&one_at_a_time);
    errno = error;
    return put;
}

ssize_t write(int handle, const void *bytes, size_t length) { return wrote(handle, bytes, length, -1); }
ssize_t pwrite(int handle, const void *bytes, size_t length, off_t at)
{
    return wrote(handle, bytes, length, at);
}
ssize_t pwrite64(int handle, const void *bytes, size_t length, off64_t at)
{
    return wrote(handle, bytes, length, at);
}

ssize_t writev(int handle, const struct iovec *parts, int many)
{
    ssize_t all = 0;
    for (int at = 0; at < many; at++) {
        ssize_t put = wrote(handle, parts[at].iov_base, parts[at].iov_len, -1);
        if (put < 0) return all ? all : -1;
        all += put;
        if ((size_t)put < parts[at].iov_len) break;
    }
    return all;
}

/* Callers go on with plain writes where these cannot be had. */
#define NOT_HERE { errno = EINVAL; return -1; }
#define NO __attribute__((unused))

ssize_t sendfile(NO int out, NO int in, NO off_t *at, NO size_t many) NOT_HERE
ssize_t sendfile64(NO int out, NO int in, NO off64_t *at, NO size_t many) NOT_HERE
ssize_t copy_file_range(NO int in, NO off64_t *from, NO int out, NO off64_t *to, NO size_t many, NO unsigned how)
    NOT_HERE
int posix_fallocate(NO int handle, NO off_t at, NO off_t many) { return EINVAL; }
int posix_fallocate64(NO int handle, NO off64_t at, NO off64_t many) { return EINVAL; }

/* Cut a file and keep that in the log. */
static int cut(int handle, off64_t size)
{
    if (!logs(handle)) return syscall(SYS_ftruncate, handle, size);
    pthread_mutex_lock(&one_at_a_time);
    int done = syscall(SYS_ftruncate, handle, size);
    if (!done) keep(CUT, node_at(handle), size, "", 0);
    pthread_mutex_unlock(&one_at_a_time);
    return done;
}

int ftruncate64(int handle, off64_t size)
{
    char path[PATH_MAX];
    if (fails_at(TRUNCATE, handle) || (size && fitting(handle, 1, size - 1) < 0)) return -1;
    of_handle(handle, path);
    long fewer = size_at(path) - size;
    int done = cut(handle, size);
    if (!done && fewer > 0 && holds(path)) take(-fewer);
    return done;
}
int ftruncate(int handle, off_t size) { return ftruncate64(handle, size); }

static int waited(int handle, int call)
{
    if (fails_at(SYNC, handle)) return -1;
    if (!logs(handle)) return syscall(call, handle);
    pthread_mutex_lock(&one_at_a_time);
    keep(SYNCED, node_at(handle), 0, "", 0);
    pthread_mutex_unlock(&one_at_a_time);
    return 0;
}
int fsync(int handle) { return waited(handle, SYS_fsync); }
int fdatasync(int handle) { return waited(handle, SYS_fdatasync); }

/* Calls on names. */

/* Open a file and keep that in the log. */
static int opened_of(int folder, const char *path, int flags, mode_t mode, const char *name, int is_new)
{
    if (log_to < 0 || !is_in(watched, name)) return syscall(SYS_openat, folder, path, flags, mode);
    pthread_mutex_lock(&one_at_a_time);
    int handle = syscall(SYS_openat, folder, path, flags, mode);
    if (handle >= 0 && is_new) keep(MADE, node_at(handle), 0, name, strlen(name));
    else if (handle >= 0 && flags & O_TRUNC) keep(CUT, node_at(handle), 0, "", 0);
    pthread_mutex_unlock(&one_at_a_time);
    return handle;
}

static int opened(int folder, const char *path, int flags, mode_t mode)
{
    char name[PATH_MAX];
    if (!(flags & (O_WRONLY | O_RDWR | O_CREAT | O_TRUNC)) || is_idle())
        return syscall(SYS_openat, folder, path, flags, mode);
    whole(folder, path, name);
    int is_new = flags & O_CREAT && !node_of(name);
    if (fails(OPEN, name) || (is_new && (fails(CREATE, name) || is_full(name)))) return -1;
    long more = !holds(name) ? 0 : is_new ? BLOCK : flags & O_TRUNC ? -size_at(name) : 0;
    int handle = opened_of(folder, path, flags, mode, name, is_new);
    if (handle >= 0 && more) take(more);
    return handle;
}

#define MODE_AFTER(flags) \
    mode_t mode = 0; \
    if (flags & O_CREAT) { \
        va_list more; \
        va_start(more, flags); \
        mode = va_arg(more, mode_t); \
        va_end(more); \
    }

int open(const char *path, int flags, ...) { MODE_AFTER(flags) return opened(AT_FDCWD, path, flags, mode); }
int open64(const char *path, int flags, ...) { MODE_AFTER(flags) return opened(AT_FDCWD, path, flags, mode); }
int openat(int at, const char *path, int flags, ...) { MODE_AFTER(flags) return opened(at, path, flags, mode); }
int openat64(int at, const char *path, int flags, ...) { MODE_AFTER(flags) return opened(at, path, flags, mode); }
int creat(const char *path, mode_t mode) { return opened(AT_FDCWD, path, O_CREAT | O_WRONLY | O_TRUNC, mode); }

/* A name that comes or goes, or goes from one place to another: `what` is done under the lock. */
static int named(int kind, const char *from, const char *to, long (*what)(void *), void *with)
{
    if (log_to < 0 || !is_in(watched, from)) return what(with);
    pthread_mutex_lock(&one_at_a_time);
    int done = what(with), error = errno;
    if (!done) {
        char both[2 * PATH_MAX];
        size_t length = snprintf(both, sizeof both, "%s%c%s", from, 0, to);
        keep(kind, kind == FOLDER ? node_of(from) : 0, 0, both, length);
    }
    pthread_mutex_unlock(&one_at_a_time);
    errno = error;
    return done;
}

struct names { int in, to; const char *old, *new; unsigned how; };
static long do_rename(void *w)
{
    struct names *n = w;
    return syscall(SYS_renameat2, n->in, n->old, n->to, n->new, n->how);
}
static long do_link(void *w)
{
    struct names *n = w;
    return syscall(SYS_linkat, n->in, n->old, n->to, n->new, n->how);
}
static long do_unlink(void *w) { struct names *n = w; return syscall(SYS_unlinkat, n->in, n->old, n->how); }
static long do_mkdir(void *w) { struct names *n = w; return syscall(SYS_mkdirat, n->in, n->old, n->how); }

static int with_names(int kind, int fault_kind, struct names names, long (*what)(void *))
{
    char from[PATH_MAX], to[PATH_MAX] = "";
    if (is_idle()) return what(&names);
    whole(names.in, names.old, from);
    if (names.new) whole(names.to, names.new, to);
    if (fails(fault_kind, from) || (kind == FOLDER && is_full(from))) return -1;
    long more = kind == FOLDER && holds(from) ? BLOCK : 0;
    if (kind == REMOVED || kind == RENAMED) more = -given_back(kind == REMOVED ? from : to);
    int done = named(kind, from, to, what, &names);
    if (!done && more) take(more);
    return done;
}

int renameat2(int in, const char *old, int to, const char *new, unsigned how)
{
    return with_names(RENAMED, RENAME, (struct names){in, to, old, new, how}, do_rename);
}
int rename(const char *old, const char *new) { return renameat2(AT_FDCWD, old, AT_FDCWD, new, 0); }
int renameat(int in, const char *old, int to, const char *new) { return renameat2(in, old, to, new, 0); }
int linkat(int in, const char *old, int to, const char *new, int how)
{
    return with_names(LINKED, RENAME, (struct names){in, to, old, new, how}, do_link);
}
int link(const char *old, const char *new) { return linkat(AT_FDCWD, old, AT_FDCWD, new, 0); }
int unlinkat(int in, const char *old, int how)
{
    return with_names(REMOVED, UNLINK, (struct names){in, 0, old, 0, how}, do_unlink);
}
int unlink(const char *old) { return unlinkat(AT_FDCWD, old, 0); }
int rmdir(const char *old) { return unlinkat(AT_FDCWD, old, AT_REMOVEDIR); }
int remove(const char *old) { return unlink(old); }
int mkdirat(int in, const char *old, mode_t mode)
{
    return with_names(FOLDER, MKDIR, (struct names){in, 0, old, 0, mode}, do_mkdir);
}
int mkdir(const char *old, mode_t mode) { return mkdirat(AT_FDCWD, old, mode); }

/* Calls that change nothing of what is kept, and can fail all the same. */

static int changed_mode(int in, const char *path, mode_t mode)
{
    char name[PATH_MAX];
    whole(in, path, name);
    return fails(MODE, name) ? -1 : syscall(SYS_fchmodat, in, path, mode);
}
int chmod(const char *path, mode_t mode) { return changed_mode(AT_FDCWD, path, mode); }
int fchmodat(int in, const char *path, mode_t mode, NO int how) { return changed_mode(in, path, mode); }
int fchmod(int handle, mode_t mode)
{
    return fails_at(MODE, handle) ? -1 : syscall(SYS_fchmod, handle, mode);
}
