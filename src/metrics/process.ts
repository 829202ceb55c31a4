import {
  constants,
  monitorEventLoopDelay,
  type PerformanceEntry,
  PerformanceObserver,
} from "node:perf_hooks";
import { Counter, Gauge, Histogram, type Registry } from "prom-client";

/** How often the event loop's lag is measured, in milliseconds. */
const resolution = 20;

/**
 * Adds what is to be known of the process: CPU, memory, garbage collection and how late the event loop
 * is. Names and units are those of prom-client's default metrics, so dashboards that are made for them work;
 * those themselves cannot be stopped. @returns what stops it
 */
export function watchProcess(registry: Registry): () => void {
  const registers = [registry];
  addMemory(registers);
  addCpu(registers);
  addVersion(registers);
  const stops = [watchEventLoop(registers), watchGarbageCollection(registers)];
  return () => {
    for (const stop of stops) stop();
  };
}

type Registers = Registry[];

/** Gauges that are read together. The first one's collection sets all of them, so it has to be registered first. */
function gauges<Name extends string>(
  registers: Registers,
  helps: Record<Name, string>,
  read: (set: (name: Name, value: number) => void) => void,
) {
  const made = new Map<string, Gauge>();
  for (const [name, help] of Object.entries<string>(helps)) {
    const collect =
      made.size > 0 ? {} : { collect: () => read((of, value) => made.get(of)?.set(value)) };
    made.set(name, new Gauge({ name, help, registers, ...collect }));
  }
}

function addMemory(registers: Registers) {
  const helps = {
    process_resident_memory_bytes: "Resident memory, in bytes.",
    nodejs_heap_size_total_bytes: "Size of the JavaScript heap, in bytes.",
    nodejs_heap_size_used_bytes: "What of the heap is in use, in bytes.",
    nodejs_external_memory_bytes: "Memory outside the heap, in bytes.",
  };
  gauges(registers, helps, (set) => {
    const usage = process.memoryUsage();
    set("process_resident_memory_bytes", usage.rss);
    set("nodejs_heap_size_total_bytes", usage.heapTotal);
    set("nodejs_heap_size_used_bytes", usage.heapUsed);
    set("nodejs_external_memory_bytes", usage.external);
  });
}

function addCpu(registers: Registers) {
  new Counter({
    name: "process_cpu_seconds_total",
    help: "CPU time, user and system, in seconds.",
    registers,
    collect() {
      const { user, system } = process.cpuUsage();
      this.reset();
      this.inc((user + system) / 1e6);
    },
  });
}

function addVersion(registers: Registers) {
  new Gauge({
    name: "process_start_time_seconds",
    help: "When the process started, in seconds since 1970.",
    registers,
  }).set(Math.round(Date.now() / 1000 - process.uptime()));
  new Gauge({
    name: "nodejs_version_info",
    help: "Node's version.",
    labelNames: ["version"],
    registers,
  }).set({ version: process.version }, 1);
}

/** The lag is how late a timer of `resolution` comes; every collection begins to measure anew. */
function watchEventLoop(registers: Registers): () => void {
  const monitor = monitorEventLoopDelay({ resolution });
  monitor.enable();
  const seconds = (nanoseconds: number) => Math.max(0, nanoseconds / 1e9 - resolution / 1000);
  const helps = {
    nodejs_eventloop_lag_mean_seconds: "How late the event loop is on average, in seconds.",
    nodejs_eventloop_lag_p50_seconds: "How late it is half of the time, in seconds.",
    nodejs_eventloop_lag_p99_seconds: "How late it is one time in a hundred, in seconds.",
    nodejs_eventloop_lag_max_seconds: "How late it is at most, in seconds.",
  };
  gauges(registers, helps, (set) => {
    if (monitor.count === 0) return;
    set("nodejs_eventloop_lag_mean_seconds", seconds(monitor.mean));
    set("nodejs_eventloop_lag_p50_seconds", seconds(monitor.percentile(50)));
    set("nodejs_eventloop_lag_p99_seconds", seconds(monitor.percentile(99)));
    set("nodejs_eventloop_lag_max_seconds", seconds(monitor.max));
    monitor.reset();
  });
  return () => void monitor.disable();
}

/** What Node says of a pause; its types leave the detail out. */
type GarbageCollection = PerformanceEntry & { detail: { kind: number } };

const kinds = new Map([
  [constants.NODE_PERFORMANCE_GC_MAJOR, "major"],
  [constants.NODE_PERFORMANCE_GC_MINOR, "minor"],
  [constants.NODE_PERFORMANCE_GC_INCREMENTAL, "incremental"],
  [constants.NODE_PERFORMANCE_GC_WEAKCB, "weakcb"],
]);

function watchGarbageCollection(registers: Registers): () => void {
  const pauses = new Histogram({
    name: "nodejs_gc_duration_seconds",
    help: "Pauses for garbage collection, in seconds.",
    labelNames: ["kind"],
    buckets: [0.001, 0.01, 0.1, 1],
    registers,
  });
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as GarbageCollection[]) {
      pauses.observe({ kind: kinds.get(entry.detail.kind) ?? "other" }, entry.duration / 1000);
    }
  });
  observer.observe({ entryTypes: ["gc"] });
  return () => observer.disconnect();
}
