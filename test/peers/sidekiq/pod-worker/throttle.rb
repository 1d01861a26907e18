# frozen_string_literal: true

require 'json'

# The pod's own limit on archive jobs, with the faults it has there (diaspora*, app/workers/archive_base.rb):
#
# rough  0.7.1 to 0.9.0.0: counts what the latest heartbeats said, and looks for itself under a wrong thread id
# none   0.9.1.0: Sidekiq 7 hands out the payload as a text, of which ["class"] is "class", so the count is zero
module Throttle
  LIMIT = 1
  # The pod puts a job off by 300 to 329 seconds. Here it is a hundredth of that.
  PUT_OFF_DIVISOR = 100.0

  def too_many_archive_jobs?
    running_archive_jobs >= LIMIT
  end

  def put_off_seconds
    (300 + rand(30)) / PUT_OFF_DIVISOR
  end

  private

  def running_archive_jobs
    names = [Workers::ExportUser, Workers::ImportUser].map(&:name)
    Sidekiq::Workers.new.count do |process_id, thread_id, work|
      !this_thread?(process_id, thread_id) && names.include?(class_in(work['payload']))
    end
  end

  # Sidekiq's ids are those of its threads combined with the process's, so this never fits.
  def this_thread?(process_id, thread_id)
    process_id.split(':')[1] == Process.pid.to_s && thread_id == Thread.current.object_id.to_s(36)
  end

  # Whatever this Sidekiq hands out, hash or text, is made what the pod's Sidekiq hands out.
  def class_in(payload)
    text = payload.is_a?(String) ? payload : JSON.generate(payload)
    ENV.fetch('POD_THROTTLE') == 'none' ? text['class'] : JSON.parse(text)['class']
  end
end
